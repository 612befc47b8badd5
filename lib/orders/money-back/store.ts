/** Money that went back, as Stripe last told it, kept with its order. */
import type { DisputeReading, MoneyBack } from '@/lib/payments/money-back.ts'
import { db, inTransaction } from '@/lib/platform/db.ts'
import { settleRefunds } from '../refunding/settle/store.ts'
import { paymentStateOf, refundedAmount } from '../refunds.ts'
import type { PlaceContext } from '../store.ts'

/**
 * Brings an order's refunds in line with Stripe's, and with them what follows: requests of ours that are answered, an
 * order of which nothing is owed any more. False when the payment has no order (yet).
 */
export async function keepRefunds(
  { paymentIntentId, refunds }: MoneyBack,
  context: PlaceContext,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const [locked] = await tx.$queryRaw<{ id: string; total: number }[]>`
      SELECT id, total FROM "order" WHERE stripe_payment_intent_id = ${paymentIntentId} FOR UPDATE`
    if (!locked) return false
    const { id: orderId, total } = locked
    for (const { id, amount, status, createdAt } of refunds) {
      await tx.refund.upsert({
        where: { id },
        create: { id, orderId, amount, status, createdAt },
        update: { status, amount },
      })
    }
    // All that is kept, not this reading alone: it may be older than a refund made in between.
    const refunded = refundedAmount(await tx.refund.findMany({ where: { orderId } }))
    const order = await tx.order.update({
      where: { id: orderId },
      data: { refunded, payment: paymentStateOf(total, refunded) },
      include: { lines: true },
    })
    await settleRefunds(tx, order, refunds, context)
    return true
  })
}

/** Keeps a dispute with the order it is about; false when the payment has no order (yet). */
export async function keepDispute({ id, paymentIntentId, ...dispute }: DisputeReading): Promise<boolean> {
  const order = await db().order.findUnique({
    where: { stripePaymentIntentId: paymentIntentId },
    select: { id: true },
  })
  if (!order) return false
  const data = { ...dispute, orderId: order.id }
  await db().dispute.upsert({
    where: { id },
    create: { id, ...data },
    update: { status: data.status, amount: data.amount },
  })
  return true
}
