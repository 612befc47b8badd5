/** Beginning a charge: bottles put aside, the attempt written, in one transaction. The database refuses one that is not covered. */
import { freeOn } from '@/lib/inventory/store.ts'
import type { PlaceContext } from '@/lib/orders/store.ts'
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import { bottlesOf } from '../../cycle.ts'
import type { Plan } from '../../plan.ts'
import { giveBack, putAside, savePlan } from '../../saving/store.ts'
import { findPlan } from '../../store.ts'
import { todayAt } from '../../today.ts'
import { readFacts } from '../facts/store.ts'
import { mailStockWait, shortage } from '../notices/store.ts'
import { charging, resting, waitingForStock } from '../outcome.ts'
import { mailRests } from '../settling/mails/store.ts'
import { stepOf } from '../step.ts'

/** A charge under way. */
export type Attempt = {
  /** Stripe's idempotency key of the payment. */
  readonly id: string
  /** The card that is asked, whatever card the plan has meanwhile. */
  readonly card: string
  /** True when Stripe may have been asked for the invoice before, and its answer was lost. */
  readonly wasAsked: boolean
}

export type Begun =
  | { readonly kind: 'begun'; readonly plan: Plan; readonly attempt: Attempt }
  /** Not due any more, or another worker has the plan in hand. */
  | { readonly kind: 'not_due' }
  /** The bottles are not there, or there is no card: she was told. */
  | { readonly kind: 'held_up' }

/** Begins the charge that is due for a plan, if it is. Two workers never begin the same one: the row is locked, and skipped. */
export async function beginAttempt(planId: string, context: PlaceContext): Promise<Begun> {
  const { now } = context
  return inTransaction(async (tx) => {
    const locked = await tx.$queryRaw<unknown[]>`
      SELECT id FROM plan WHERE id = ${planId}::uuid FOR UPDATE SKIP LOCKED`
    const plan = locked.length > 0 ? await findPlan(planId, tx) : null
    if (!plan || stepOf(plan, await readFacts(plan, now, tx)).kind !== 'charge') return { kind: 'not_due' }
    if (plan.paymentMethodId === null) {
      const after = resting(plan)
      await giveBack(tx, plan, after, now)
      const saved = await savePlan(tx, plan, after, null, now)
      await mailRests(tx, saved, 'no_card', context)
      return { kind: 'held_up' }
    }
    const short = await missingBottles(tx, plan, now)
    if (short.length > 0) {
      const saved = await savePlan(tx, plan, waitingForStock(plan), null, now)
      await mailStockWait(tx, saved, shortage(saved, short), context)
      return { kind: 'held_up' }
    }
    const { invoiceAskedAt } = await tx.cycle.findUniqueOrThrow({
      where: { id: plan.cycle.id },
      select: { invoiceAskedAt: true },
    })
    const saved = await savePlan(tx, plan, charging(plan), null, now)
    await tx.cycle.update({ where: { id: plan.cycle.id }, data: { invoiceAskedAt: invoiceAskedAt ?? now } })
    const id = await insertAttempt(tx, saved, now)
    const attempt = { id, card: plan.paymentMethodId, wasAsked: invoiceAskedAt !== null }
    return { kind: 'begun', plan: saved, attempt }
  })
}

/** The attempt under way of a delivery, which was cut off; null when it ended meanwhile. */
export async function findOpenAttempt({ cycle, paymentMethodId }: Plan): Promise<Attempt | null> {
  const open = await db().attempt.findFirst({ where: { cycleId: cycle.id, state: 'OPEN' } })
  const card = open?.stripePaymentMethodId ?? paymentMethodId
  return open && card !== null ? { id: open.id, card, wasAsked: true } : null
}

/** Remembers the one invoice of a delivery. */
export async function keepInvoice(cycleId: string, stripeInvoiceId: string): Promise<void> {
  await db().cycle.update({ where: { id: cycleId }, data: { stripeInvoiceId } })
}

/** True while nobody has cancelled the plan: asked once more right before the money moves. */
export async function mayStillCharge(planId: string): Promise<boolean> {
  const { state } = await db().plan.findUniqueOrThrow({ where: { id: planId }, select: { state: true } })
  return state !== 'CANCELLED'
}

/** Bottles given back during dunning, or of lots that have expired since, are put aside again; those that can be packed are left alone. */
async function missingBottles(tx: Db, plan: Plan, now: Date): Promise<string[]> {
  const held = await tx.reservation.findMany({ where: { cycleId: plan.cycle.id, state: 'HELD' } })
  const bottles = bottlesOf(plan.cycle)
  const isHeld = bottles.every(({ sku, quantity }) =>
    held.some((one) => one.sku === sku && one.quantity === quantity),
  )
  // What is promised to all together, this delivery among them, must still be there to be packed.
  const free = await freeOn(
    tx,
    bottles.map(({ sku }) => sku),
    todayAt(now),
  )
  const isGood = bottles.every(({ sku }) => (free.get(sku) ?? 0) >= 0)
  return isHeld && isGood ? [] : putAside(tx, plan.cycle, now)
}

async function insertAttempt(
  tx: Db,
  { id: planId, cycle, paymentMethodId }: Plan,
  startedAt: Date,
): Promise<string> {
  if (cycle.quote === null) throw new Error(`cycle ${cycle.id} was never quoted`)
  const before = await tx.attempt.count({ where: { cycleId: cycle.id } })
  const { id } = await tx.attempt.create({
    data: {
      ...{ planId, cycleId: cycle.id, number: before + 1, amount: cycle.quote.total, startedAt },
      stripePaymentMethodId: paymentMethodId,
    },
    select: { id: true },
  })
  return id
}
