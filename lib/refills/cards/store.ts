/** The cards plans are charged to, as Stripe last told them. */
import { queueMail } from '@/lib/mail/store.ts'
import type { PlaceContext } from '@/lib/orders/store.ts'
import { type Card, cardName } from '@/lib/payments/cards.ts'
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import { planLink } from '../link.ts'
import { aboutPlan } from '../mail-facts.ts'
import { sayNext } from '../outlook.ts'
import type { Plan } from '../plan.ts'
import { lockPlan } from '../store.ts'
import { todayAt } from '../today.ts'

/** Every plan charged to `paymentMethodId` learns what the card is now. */
export async function keepCard(paymentMethodId: string, card: Card, now: Date): Promise<void> {
  const told = JSON.stringify(card)
  await db().$executeRaw`
    UPDATE plan SET card = ${told}::jsonb, version = version + 1, updated_at = ${now}
    WHERE stripe_payment_method_id = ${paymentMethodId} AND card IS DISTINCT FROM ${told}::jsonb`
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
      nextOn: plan.pauseReason === 'PAYMENT' ? null : sayNext(plan, todayAt(now)),
      cardLink: planLink(plan, now, 'card'),
    },
    ...{ orderId: null, planId: plan.id, requestId },
  })
}
