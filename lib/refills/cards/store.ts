/** The cards plans are charged to, as Stripe last told them. */
import type { Card } from '@/lib/payments/cards.ts'
import { db } from '@/lib/platform/db.ts'

/** Every plan charged to `paymentMethodId` learns what the card is now; null when it is gone, and can be charged no more. */
export async function keepCard(paymentMethodId: string, card: Card | null, now: Date): Promise<void> {
  if (card) {
    const told = JSON.stringify(card)
    await db().$executeRaw`
      UPDATE plan SET card = ${told}::jsonb, version = version + 1, updated_at = ${now}
      WHERE stripe_payment_method_id = ${paymentMethodId} AND card IS DISTINCT FROM ${told}::jsonb`
    return
  }
  await db().$executeRaw`
    UPDATE plan SET stripe_payment_method_id = NULL, card = NULL, version = version + 1, updated_at = ${now}
    WHERE stripe_payment_method_id = ${paymentMethodId}`
}
