/** What refunds make of an order. Amounts are minor units. */

/** Stripe's words for a refund whose money is the shop's again. */
const GONE_WRONG = ['failed', 'canceled'] as const

type RefundFact = { readonly amount: number; readonly status: string }

/** Money that went back or is on its way: a failed or cancelled refund is the shop's again. */
export function refundedAmount(refunds: readonly RefundFact[]): number {
  return refunds
    .filter(({ status }) => !hasGoneWrong(status))
    .reduce((total, { amount }) => total + amount, 0)
}

/** True when a refund of this status did not reach anybody. */
export function hasGoneWrong(status: string): boolean {
  return GONE_WRONG.some((one) => one === status)
}

/** The state of an order's payment after `refunded` of its `total` went back. */
export function paymentStateOf(total: number, refunded: number): 'PAID' | 'PARTIALLY_REFUNDED' | 'REFUNDED' {
  if (refunded === 0) return 'PAID'
  return refunded >= total ? 'REFUNDED' : 'PARTIALLY_REFUNDED'
}
