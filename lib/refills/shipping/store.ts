/** A parcel left: the dates of the refill it belongs to follow it. */
import { queueShippedMail } from '@/lib/orders/fulfilment/store.ts'
import type { PlaceContext } from '@/lib/orders/store.ts'
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import { sayDate } from '../calendar.ts'
import { shipped } from '../engine/outcome.ts'
import { planLink } from '../link.ts'
import { outlookOf, sayAhead } from '../outlook.ts'
import type { Plan } from '../plan.ts'
import { toIso } from '../rows/store.ts'
import { savePlan } from '../saving/store.ts'
import { lockPlan } from '../store.ts'

/**
 * Moves the next date of the plan an order belongs to, if this is its last parcel, and sends the mail that says what left
 * and what comes next. Safe to run twice. An order whose refill never began is told without.
 */
export async function followShipment(orderId: string, context: PlaceContext): Promise<void> {
  const planId = await planOfOrder(orderId)
  await inTransaction(async (tx) => {
    const plan = planId === null ? null : await lockPlan(tx, planId)
    const followed = plan && (await moveDate(tx, plan, orderId, context.now))
    await queueShippedMail(tx, orderId, followed && refillOf(followed, context.now), context)
  })
}

async function moveDate(tx: Db, plan: Plan, orderId: string, now: Date): Promise<Plan> {
  const shipment = await tx.shipment.findUnique({ where: { orderId }, select: { shippedOn: true } })
  const newest = await newestOrderOf(tx, plan.id)
  if (!shipment || newest !== orderId || plan.state === 'CANCELLED') return plan
  const after = shipped({ ...plan, last: { ...plan.last, shippedOn: null } }, toIso(shipment.shippedOn))
  if (after.cycle.chargeOn === plan.cycle.chargeOn) return plan
  const words = `Your parcel left later than planned, so the next refill moved to ${sayDate(after.cycle.chargeOn)}.`
  return savePlan(tx, plan, after, { action: 'follow', actor: 'ENGINE', words, isUndoable: false }, now)
}

/** What the mail about a parcel says of its refill. */
function refillOf(plan: Plan, now: Date) {
  const [next] = outlookOf(plan)
  return {
    planNumber: plan.number,
    nextOn: next ? sayAhead(next) : null,
    manageLink: planLink(plan, now),
  }
}

/** The plan an order began, or was a delivery of; null when it has none. */
async function planOfOrder(orderId: string): Promise<string | null> {
  const order = await db().order.findUnique({
    where: { id: orderId },
    select: { startedPlan: { select: { id: true } }, cycle: { select: { planId: true } } },
  })
  return order?.cycle?.planId ?? order?.startedPlan?.id ?? null
}

async function newestOrderOf(tx: Db, planId: string): Promise<string | null> {
  const paid = await tx.cycle.findFirst({
    where: { planId, state: 'PAID' },
    orderBy: { number: 'desc' },
    select: { order: { select: { id: true } } },
  })
  if (paid) return paid.order?.id ?? null
  const plan = await tx.plan.findUnique({ where: { id: planId }, select: { originOrderId: true } })
  return plan?.originOrderId ?? null
}
