/** What asking for a refund can answer. Amounts are minor units. */
import type { QuoteRefusal, RefundWish } from './quote.ts'

export const refundReasons = {
  asked: 'The customer asked for it',
  not_right: 'Something was damaged, wrong or missing',
  no_stock: 'We cannot send it',
  twice: 'It was ordered or charged twice',
  cancelled: 'The charge came through after a cancellation',
  other: 'Another reason',
} as const

export type RefundReason = keyof typeof refundReasons

/** What becomes of the bottles when the parcel has not left; they stay in it, come back, or are of no more use. */
export type BottlesAfter = 'KEPT' | 'RETURNED' | 'WRITTEN_OFF'

export type RefundAsk = {
  readonly wish: RefundWish
  /** The amount somebody saw and confirmed; null to give whatever it comes to. */
  readonly seen: number | null
  readonly reason: RefundReason
  readonly bottles: BottlesAfter
  /** Null when nobody pressed a button. */
  readonly operatorId: string | null
  /** False when another mail tells the customer. */
  readonly mailed: boolean
}

export type RefundRefusal =
  | QuoteRefusal
  | { readonly reason: 'unknown' }
  /** Nothing was ever charged for it. */
  | { readonly reason: 'nothing_paid' }
  /** The amount is not the one that was seen: somebody was faster. */
  | { readonly reason: 'changed'; readonly amount: number }
  /** Stripe's own words. */
  | { readonly reason: 'stripe'; readonly problem: string }

export type RefundOutcome =
  | { readonly state: 'made'; readonly amount: number }
  /** Stripe has not answered: it is asked again, with the same key, until it does. */
  | { readonly state: 'asked'; readonly amount: number }
  | { readonly state: 'refused'; readonly refusal: RefundRefusal }
