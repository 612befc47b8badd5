/** The cards plans are charged to, as Stripe last told them. */
import type { Card } from '@/lib/payments/cards.ts'
import { db } from '@/lib/platform/db.ts'
import { json } from '../saving/store.ts'

/** Every plan charged to `paymentMethodId` learns what the card is now; null when it is gone, and can be charged no more. */
export async function keepCard(paymentMethodId: string, card: Card | null, now: Date): Promise<void> {
  const where = { stripePaymentMethodId: paymentMethodId }
  if (card) {
    await db().plan.updateMany({ where, data: { card: json(card), updatedAt: now } })
    return
  }
  await db().$executeRaw`
    UPDATE plan SET stripe_payment_method_id = NULL, card = NULL, version = version + 1, updated_at = ${now}
    WHERE stripe_payment_method_id = ${paymentMethodId}`
}
