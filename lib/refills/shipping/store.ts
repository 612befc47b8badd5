/** A parcel left: the dates of the refill it belongs to follow it. */
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import { sayDate } from '../calendar.ts'
import { shipped } from '../engine/outcome.ts'
import { toIso } from '../rows/store.ts'
import { savePlan } from '../saving/store.ts'
import { lockPlan } from '../store.ts'

/** Moves the next date of the plan an order belongs to, if it belongs to one whose last parcel this is. Safe to run twice. */
export async function followShipment(orderId: string, now: Date): Promise<void> {
  const planId = await planOfOrder(orderId)
  if (planId === null) return
  await inTransaction(async (tx) => {
    const plan = await lockPlan(tx, planId)
    const shipment = await tx.shipment.findUnique({ where: { orderId }, select: { shippedOn: true } })
    const newest = await newestOrderOf(tx, planId)
    if (!plan || !shipment || newest !== orderId || plan.state === 'CANCELLED') return
    const shippedOn = toIso(shipment.shippedOn)
    const after = shipped({ ...plan, last: { ...plan.last, shippedOn: null } }, shippedOn)
    if (after.cycle.chargeOn === plan.cycle.chargeOn) return
    const words = `Your parcel left later than planned, so the next refill moved to ${sayDate(after.cycle.chargeOn)}.`
    await savePlan(tx, plan, after, { action: 'follow', actor: 'ENGINE', words, isUndoable: false }, now)
  })
}

/** The next date of the plan an order belongs to, should its parcel leave on `shippedOn`; null for an order of no running plan. */
export async function nextAfterShipping(
  orderId: string,
  shippedOn: string,
): Promise<{ planNumber: string; nextOn: string } | null> {
  const planId = await planOfOrder(orderId)
  const plan = planId === null ? null : await inTransaction((tx) => lockPlan(tx, planId))
  if (plan?.state !== 'ACTIVE') return null
  const after = shipped({ ...plan, last: { ...plan.last, shippedOn: null } }, shippedOn)
  return { planNumber: plan.number, nextOn: after.cycle.chargeOn }
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
