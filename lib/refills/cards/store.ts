/** The cards plans are charged to, as Stripe last told them. */
import { queueMail } from '@/lib/mail/store.ts'
import type { PlaceContext } from '@/lib/orders/store.ts'
import { type Card, cardName } from '@/lib/payments/cards.ts'
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import { sayDate } from '../calendar.ts'
import { planLink } from '../link.ts'
import { aboutPlan } from '../mail-facts.ts'
import type { Plan } from '../plan.ts'
import { json } from '../saving/store.ts'
import { lockPlan } from '../store.ts'

/** Every plan charged to `paymentMethodId` learns what the card is now. */
export async function keepCard(paymentMethodId: string, card: Card, now: Date): Promise<void> {
  await db().plan.updateMany({
    where: { stripePaymentMethodId: paymentMethodId },
    data: { card: json(card), updatedAt: now },
  })
}

/** The card is gone at Stripe: the plans that were charged to it can be charged no more, and who has one is told at once. */
export async function forgetCard(paymentMethodId: string, context: PlaceContext): Promise<void> {
  const where = { stripePaymentMethodId: paymentMethodId }
  for (const { id } of await db().plan.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } }))
    await inTransaction(async (tx) => {
      const plan = await lockPlan(tx, id)
      if (plan?.paymentMethodId !== paymentMethodId) return
      await tx.$executeRaw`
        UPDATE plan SET stripe_payment_method_id = NULL, card = NULL, version = version + 1, updated_at = ${context.now}
        WHERE id = ${id}::uuid`
      if (plan.state !== 'CANCELLED') await mailCardGone(tx, plan, paymentMethodId, context)
    })
}

async function mailCardGone(
  tx: Db,
  plan: Plan,
  paymentMethodId: string,
  { requestId, now }: PlaceContext,
): Promise<void> {
  await queueMail(tx, {
    key: `refill-card-gone:${plan.id}:${paymentMethodId}`,
    template: 'refill-card-gone',
    recipient: plan.email,
    data: {
      ...aboutPlan(plan, now),
      card: plan.card && cardName(plan.card),
      nextOn: plan.pauseReason === 'PAYMENT' ? null : sayDate(plan.cycle.chargeOn),
      cardLink: planLink(plan.number, now, 'card'),
    },
    ...{ orderId: null, planId: plan.id, requestId },
  })
}
