/** Money that went back, as Stripe last told it, kept with its order. */
import type { DisputeReading, MoneyBack } from '@/lib/payments/money-back.ts'
import { db, inTransaction } from '@/lib/platform/db.ts'
import { paymentStateOf, refundedAmount } from '../refunds.ts'

/** Brings an order's refunds in line with Stripe's; false when the payment has no order (yet). */
export async function keepRefunds({ paymentIntentId, refunds }: MoneyBack): Promise<boolean> {
  return inTransaction(async (tx) => {
    const [order] = await tx.$queryRaw<{ id: string; total: number }[]>`
      SELECT id, total FROM "order" WHERE stripe_payment_intent_id = ${paymentIntentId} FOR UPDATE`
    if (!order) return false
    for (const { id, ...refund } of refunds) {
      const data = { ...refund, orderId: order.id }
      await tx.refund.upsert({
        where: { id },
        create: { id, ...data },
        update: { status: data.status, amount: data.amount },
      })
    }
    const refunded = refundedAmount(refunds)
    await tx.order.update({
      where: { id: order.id },
      data: { refunded, payment: paymentStateOf(order.total, refunded) },
    })
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
