/** What is ahead: the next dates and amounts, the same on every page, in every mail and in the data a customer downloads. */
import { addDays, lastChangeOn, sayDate } from './calendar.ts'
import { linesOf, subtotalOf } from './cycle.ts'
import type { CycleLine, IsoDate, Plan } from './plan.ts'

/** One delivery ahead. */
export type Ahead = {
  readonly number: number
  readonly on: IsoDate
  readonly lines: readonly CycleLine[]
  /** Minor units: with tax once it is announced, else before it. */
  readonly amount: number
  readonly isTaxKnown: boolean
}

/** How many dates a page shows. */
export const DATES_SHOWN = 3

/** The next deliveries of a plan, soonest first; none of one that is cancelled or waits for another card. */
export function outlookOf(plan: Plan, count = DATES_SHOWN): readonly Ahead[] {
  if (plan.state === 'CANCELLED' || plan.pauseReason === 'PAYMENT') return []
  const first = firstAhead(plan)
  const lines = linesOf(plan, { extras: [], omitted: [] })
  const further = Array.from({ length: count - 1 }, (_, index): Ahead => {
    const on = addDays(first.on, plan.everyDays * (index + 1))
    return { number: first.number + index + 1, on, lines, amount: subtotalOf(lines), isTaxKnown: false }
  })
  return [first, ...further]
}

/** The last day on which the delivery ahead can be changed; null when it cannot be any more. */
export function changeableUntil(plan: Plan, today: IsoDate): IsoDate | null {
  const last = lastChangeOn(plan.cycle.chargeOn)
  return plan.state !== 'CANCELLED' && today <= last ? last : null
}

/** What stands beside an amount. */
export function amountNote({ isTaxKnown }: Ahead): string {
  return isTaxKnown ? 'tax included' : 'plus sales tax'
}

/** A date ahead in words: `Wed, Dec 23, 2026`. */
export function sayAhead({ on }: Ahead): string {
  return sayDate(on)
}

function firstAhead(plan: Plan): Ahead {
  const { cycle } = plan
  const { number, quote } = cycle
  const on = cycle.retryOn ?? cycle.chargeOn
  if (quote) return { number, on, lines: quote.lines, amount: quote.total, isTaxKnown: true }
  const lines = linesOf(plan, cycle)
  return { number, on, lines, amount: subtotalOf(lines), isTaxKnown: false }
}
