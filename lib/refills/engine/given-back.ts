/** What Stripe's refunds of a payment say about money that was to go back. Amounts are minor units. */
import { refundedAmount } from '@/lib/orders/refunds.ts'
import type { RefundReading } from '@/lib/payments/money-back.ts'

/**
 * - `made`: all of it went back, whoever gave it
 * - `failed`: our refund was made and the bank did not take it, or took less: the money is with us
 * - `waits`: ours was not made yet, or is on its way
 */
export type GivenBack = 'made' | 'failed' | 'waits'

/** How far the `amount` captured for a delivery has gone back. @param key what our own refund was asked for with */
export function givenBackOf(refunds: readonly RefundReading[], key: string, amount: number): GivenBack {
  const arrived = refunds.filter(({ status }) => status === 'succeeded')
  if (refundedAmount(arrived) >= amount) return 'made'
  if (refundedAmount(refunds) >= amount) return 'waits'
  const isAsked = refunds.some(({ requestId }) => requestId === key)
  return isAsked ? 'failed' : 'waits'
}

/** What our refund of a delivery's money is asked for with. */
export function giveBackKey(cycleId: string): string {
  return `give-back:${cycleId}`
}
