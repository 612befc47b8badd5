/** Refunds and disputes as Stripe tells them when asked. Amounts are minor units. */
import { fromRealTime } from '@/lib/platform/clock.ts'
import { idOf } from './reference.ts'
import { stripe } from './stripe.ts'

export type RefundReading = {
  readonly id: string
  readonly amount: number
  readonly status: string
  readonly createdAt: Date
  /** The request of ours it answers; null when it was made on Stripe's own page. */
  readonly requestId: string | null
}
export type MoneyBack = { readonly paymentIntentId: string; readonly refunds: readonly RefundReading[] }
export type DisputeReading = {
  readonly id: string
  readonly paymentIntentId: string
  readonly amount: number
  readonly reason: string
  readonly status: string
  readonly createdAt: Date
}

/** Every refund of a charge; null when the charge was not made by a checkout. */
export async function readRefundsOfCharge(chargeId: string): Promise<MoneyBack | null> {
  const charge = await stripe().charges.retrieve(chargeId)
  const paymentIntentId = idOf(charge.payment_intent)
  return paymentIntentId === null ? null : readRefundsOf(paymentIntentId)
}

/** Every refund beside the one named; null when it was not of a checkout's payment. */
export async function readRefundsBeside(refundId: string): Promise<MoneyBack | null> {
  const refund = await stripe().refunds.retrieve(refundId)
  const paymentIntentId = idOf(refund.payment_intent)
  return paymentIntentId === null ? null : readRefundsOf(paymentIntentId)
}

/** A dispute; null when it is not about a checkout's payment. */
export async function readDispute(id: string): Promise<DisputeReading | null> {
  const dispute = await stripe().disputes.retrieve(id)
  const paymentIntentId = idOf(dispute.payment_intent)
  if (paymentIntentId === null) return null
  const { amount, reason, status, created } = dispute
  return { id: dispute.id, paymentIntentId, amount, reason, status, createdAt: toStoreTime(created) }
}

/** The checkout a payment was made for; null when it was none of ours. */
export async function checkoutOfPayment(paymentIntentId: string): Promise<string | null> {
  const intent = await stripe().paymentIntents.retrieve(paymentIntentId)
  return intent.metadata.checkout_id ?? null
}

/** Every refund of a payment. */
export async function readRefundsOf(paymentIntentId: string): Promise<MoneyBack> {
  const refunds: RefundReading[] = []
  for await (const refund of stripe().refunds.list({ payment_intent: paymentIntentId, limit: 100 })) {
    const { id, amount, status, created, metadata } = refund
    refunds.push({
      ...{ id, amount, status: status ?? 'pending', createdAt: toStoreTime(created) },
      requestId: metadata?.refund_request_id ?? null,
    })
  }
  return { paymentIntentId, refunds }
}

/** Stripe counts the seconds of the world outside. */
function toStoreTime(seconds: number): Date {
  return fromRealTime(new Date(seconds * 1000))
}
