/** A refund that failed has taken its bottles out of the parcel all the same: repeating it takes none out again. */
import { type RefundItems, unitsBefore } from './quote.ts'

/** An earlier refund whose bottles left the parcel, or leave it when it is made. */
export type Moved = {
  /** The bank did not take its money, so that it can be asked for again. */
  readonly isRefused: boolean
  /** What it was for. */
  readonly paidFor: RefundItems
  /** What of it leaves the parcel: not what was out before it. */
  readonly leaving: RefundItems
}

export type MarkedLine = {
  readonly position: number
  readonly quantity: number
  /** Units of them that are out of the parcel, and whose money is the shop's. */
  readonly alreadyOut: number
}

/** The lines of a new refund, each with its units that earlier refunds which failed took out. */
export function markOut(lines: RefundItems['lines'], earlier: readonly Moved[]): MarkedLine[] {
  return lines.map(({ position, quantity }) => {
    const out = unitsBefore(
      earlier.map(({ leaving }) => leaving),
      position,
    )
    const paidFor = unitsBefore(
      earlier.filter(({ isRefused }) => !isRefused).map((one) => one.paidFor),
      position,
    )
    return { position, quantity, alreadyOut: Math.min(quantity, Math.max(0, out - paidFor)) }
  })
}
