/** Giving money back at Stripe. Amounts are minor units. */
import { type MoneyBack, readRefundsOf } from './money-back.ts'
import { isRefusal } from './refusal.ts'
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
 * refund is not. Made is not arrived: the bank may fail it, at once or days later, and its status says so.
 * @returns every refund of the payment, the new one among them.
 * @throws RefundRefused when nothing went back; Stripe's error when nobody can know.
 */
export async function makeRefund(refund: NewRefund): Promise<MoneyBack> {
  try {
    const before = await readRefundsOf(refund.paymentIntentId)
    if (before.refunds.some(({ requestId }) => requestId === refund.key)) return before
    await create(refund)
  } catch (error) {
    if (isRefusal(error)) throw new RefundRefused(error.message)
    throw error
  }
  return readRefundsOf(refund.paymentIntentId)
}

async function create({ key, paymentIntentId, amount }: NewRefund): Promise<void> {
  await stripe().refunds.create(
    {
      payment_intent: paymentIntentId,
      metadata: { refund_request_id: key },
      ...(amount === null ? {} : { amount }),
    },
    { idempotencyKey: key },
  )
}
