/** What operators send, and what they are told. */
import { z } from 'zod'
import { carrierNames, trackingNumber } from '../fulfilment/carriers.ts'
import { type BottlesAfter, type RefundReason, refundReasons } from '../refunding/outcome.ts'
import type { RefundWish } from '../refunding/quote.ts'

/** An answer of this room, carried over the redirect to the page that says it. */
export type DeskSaid = {
  /** Another one for each answer, so that a page can tell a new one. */
  readonly id: string
  readonly tone: 'well' | 'care'
  readonly words: string
  /** What was typed, when it has to be typed again. */
  readonly typed?: { readonly carrier: string; readonly trackingNumber: string }
  /** What was looked for and not found. */
  readonly sought?: string
  /** The field that is not right, in words. */
  readonly problem?: string
}

/** Where the list of orders finds what it was answered. */
export const DESK_LIST = 'desk:list'

/** Where the page of an order, or that of its refund, finds what it was answered: neither says what the other was told. */
export function saidOf(number: string, page: 'order' | 'refund'): string {
  return page === 'order' ? `desk:${number}` : `desk:${number}:refund`
}

/** The form of a parcel. Fields: `number`, `carrier`, `trackingNumber` (empty for none). */
export const parcelForm = z.object({
  carrier: z.enum(carrierNames),
  trackingNumber: z
    .string()
    .trim()
    .transform((typed, context) => {
      const number = typed === '' ? null : trackingNumber(typed)
      if (typed !== '' && number === null) context.addIssue('is no tracking number')
      return number
    }),
})

/** What the refund page asks for, step by step, in the address of the page. */
export type RefundForm = {
  readonly wish: RefundWish
  readonly reason: RefundReason
  readonly bottles: BottlesAfter
}

type Fields = { readonly get: (name: string) => string | null }

/**
 * Reads the fields of the refund form: `what` (`everything` or `part`), `q0`, `q1` … (units of each line), `delivery`,
 * `reason`, `bottles`; null when nobody has filled it in yet.
 */
export function readRefundForm(fields: Fields, positions: readonly number[]): RefundForm | null {
  const what = fields.get('what')
  if (what !== 'everything' && what !== 'part') return null
  const units = (position: number) => {
    const typed = Number(fields.get(`q${position}`) ?? '0')
    return Number.isSafeInteger(typed) && typed > 0 ? typed : 0
  }
  const lines = positions.map((position) => ({ position, quantity: units(position) }))
  const wish: RefundWish =
    what === 'everything'
      ? 'everything'
      : { lines: lines.filter(({ quantity }) => quantity > 0), delivery: fields.get('delivery') === 'on' }
  const reason = fields.get('reason') ?? ''
  const bottles = fields.get('bottles')
  return {
    wish,
    reason: isReason(reason) ? reason : 'other',
    bottles: bottles === 'KEPT' || bottles === 'WRITTEN_OFF' ? bottles : 'RETURNED',
  }
}

/** The same as fields again: for the address of the page, and for the form that confirms. */
export function refundFields({ wish, reason, bottles }: RefundForm): Record<string, string> {
  const part =
    wish === 'everything'
      ? { what: 'everything' }
      : {
          what: 'part',
          ...Object.fromEntries(
            wish.lines.map(({ position, quantity }) => [`q${position}`, String(quantity)]),
          ),
          ...(wish.delivery ? { delivery: 'on' } : {}),
        }
  return { ...part, reason, bottles }
}

function isReason(typed: string): typed is RefundReason {
  return Object.hasOwn(refundReasons, typed)
}
