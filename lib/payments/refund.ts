/** Giving money back at Stripe. Amounts are minor units. */
import Stripe from 'stripe'
import { type MoneyBack, readRefundsOf } from './money-back.ts'
import { stripe } from './stripe.ts'

export type NewRefund = {
  /** Stripe's idempotency key, also kept with the refund: asking again with it never gives back twice. */
  readonly key: string
  readonly paymentIntentId: string
  /** Null for whatever is left. */
  readonly amount: number | null
}

/** Stripe refused, and will refuse again: nothing went back. The message is Stripe's own. */
export class RefundRefused extends Error {}

/**
 * Makes the refund, or finds the one made before: an idempotency key is forgotten after a day, what was kept with the
 * refund is not.
 * @returns every refund of the payment, the new one among them.
 * @throws RefundRefused when nothing went back; Stripe's error when nobody can know.
 */
export async function makeRefund({ key, paymentIntentId, amount }: NewRefund): Promise<MoneyBack> {
  const before = await readRefundsOf(paymentIntentId)
  if (before.refunds.some(({ requestId }) => requestId === key)) return before
  try {
    await stripe().refunds.create(
      {
        payment_intent: paymentIntentId,
        metadata: { refund_request_id: key },
        ...(amount === null ? {} : { amount }),
      },
      { idempotencyKey: key },
    )
  } catch (error) {
    // Any other status (409: another request holds the key) says nothing about the refund itself.
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 400)
      throw new RefundRefused(error.message)
    throw error
  }
  return readRefundsOf(paymentIntentId)
}
