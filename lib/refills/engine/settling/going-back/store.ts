/**
 * Money that was captured and is not wanted goes back. It is a row before Stripe is asked, and the sweep asks until
 * Stripe has answered; she is told what has happened, not what is hoped for.
 */
import type { GiveBack } from '@/generated/prisma/client.ts'
import { release } from '@/lib/inventory/store.ts'
import type { PlaceContext } from '@/lib/orders/store.ts'
import type { InvoiceReading } from '@/lib/payments/refill-invoice.ts'
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import { addJob, addJobs } from '@/lib/platform/jobs/queue.ts'
import { log } from '@/lib/platform/log.ts'
import type { Cycle, Plan } from '../../../plan.ts'
import { savePlan } from '../../../saving/store.ts'
import { lockPlan } from '../../../store.ts'
import { closeAttempt, closeCaptured } from '../../attempts/closing/store.ts'
import { ended } from '../../outcome.ts'
import type { GiveBackWhy } from '../../verdict.ts'
import { mailGivenBack } from '../mails/store.ts'
import { supersede } from '../untried/store.ts'

const UNENDED: readonly Cycle['state'][] = [
  'NOTIFIED',
  'STOCK_WAIT',
  'CHARGING',
  'DUNNING',
  'ACTION_REQUIRED',
  'UNPAID',
]

/** A payment to give back: all of what was captured for a delivery, in minor units, and how far that is. */
export type GivingBack = {
  readonly cycleId: string
  readonly planId: string
  readonly paymentIntentId: string
  readonly amount: number
  readonly state: 'ASKED' | 'MADE' | 'REFUSED'
}

/** Cancelled, left out, or another amount than was announced: keeps that it goes back, once a delivery. */
export async function settleGiveBack(
  tx: Db,
  plan: Plan,
  cycle: Cycle,
  reading: InvoiceReading,
  why: GiveBackWhy,
  context: PlaceContext,
): Promise<void> {
  const { paymentIntentId, amountPaid } = reading
  if (why === 'OTHER_AMOUNT')
    log.error(
      { plan: plan.number, invoiceId: reading.invoiceId },
      'a refill was paid with another amount than announced',
    )
  await release(tx, { cycleId: cycle.id }, context.now)
  if (paymentIntentId === null || amountPaid === 0) {
    log.error(
      { plan: plan.number, invoiceId: reading.invoiceId },
      'a refill nobody wants was paid outside of cards',
    )
    await closeAttempt(tx, cycle.id, 'ABANDONED', null, context.now)
  } else await ask(tx, plan, cycle, { paymentIntentId, amountPaid }, why, context)
  if (plan.cycle.id !== cycle.id || !UNENDED.includes(cycle.state)) return
  if (plan.state === 'CANCELLED') await savePlan(tx, plan, ended(plan), null, context.now)
  else await supersede(tx, plan, context.now)
}

/** Asks again about all money that is still to go back. */
export async function queueGiveBacks(requestId: string): Promise<void> {
  const rows = await db().giveBack.findMany({ where: { state: 'ASKED' }, select: { cycleId: true } })
  const jobs = rows.map(({ cycleId }) => ({ payload: { cycleId, requestId }, key: `give-back:${cycleId}` }))
  await addJobs(db(), 'give-back', jobs)
}

/** What of a delivery is still to go back; null when nothing is. */
export async function findGivingBack(cycleId: string): Promise<GivingBack | null> {
  const row = await db().giveBack.findFirst({ where: { cycleId, state: 'ASKED' } })
  return row && toGivingBack(row)
}

/** What is to go back, or has gone back, of a payment; null when it was wanted. */
export async function findGiveBackOf(stripePaymentIntentId: string): Promise<GivingBack | null> {
  const row = await db().giveBack.findFirst({ where: { stripePaymentIntentId } })
  return row && toGivingBack(row)
}

/** Stripe has given it back: the attempt says so, and she is told. Nothing is written when its state is not the one that was read: a newer word of Stripe's stands. */
export async function keepGivenBack(
  { cycleId, planId, state }: GivingBack,
  context: PlaceContext,
): Promise<void> {
  await inTransaction(async (tx) => {
    const plan = await lockPlan(tx, planId)
    const { count } = await tx.giveBack.updateMany({
      where: { cycleId, state },
      data: { state: 'MADE', problem: null, settledAt: context.now },
    })
    if (!plan || count === 0) return
    await tx.attempt.updateMany({ where: { cycleId, state: 'GIVING_BACK' }, data: { state: 'REFUNDED' } })
    const { amount, why } = await tx.giveBack.findUniqueOrThrow({ where: { cycleId } })
    await mailGivenBack(tx, plan, { cycleId, total: amount, why }, context)
  })
}

/** It did not go back, for the reason `problem` says: an operator has to look. What was told before stays told; the attempt is not refunded any more. */
export async function keepRefused(
  { cycleId, state }: GivingBack,
  problem: string,
  settledAt: Date,
): Promise<void> {
  await inTransaction(async (tx) => {
    const data = { state: 'REFUSED', problem, settledAt } as const
    const { count } = await tx.giveBack.updateMany({ where: { cycleId, state }, data })
    if (count === 0) return
    await tx.attempt.updateMany({ where: { cycleId, state: 'REFUNDED' }, data: { state: 'GIVING_BACK' } })
  })
}

async function ask(
  tx: Db,
  plan: Plan,
  cycle: Cycle,
  { paymentIntentId, amountPaid }: { readonly paymentIntentId: string; readonly amountPaid: number },
  why: GiveBackWhy,
  { requestId, now }: PlaceContext,
): Promise<void> {
  const row = { cycleId: cycle.id, planId: plan.id, amount: amountPaid, why, askedAt: now }
  const { count } = await tx.giveBack.createMany({
    data: [{ ...row, stripePaymentIntentId: paymentIntentId }],
    skipDuplicates: true,
  })
  if (count === 0) return
  await closeCaptured(tx, { id: cycle.id, planId: plan.id }, 'GIVING_BACK', amountPaid, now)
  await addJob(tx, 'give-back', { cycleId: cycle.id, requestId }, { key: `give-back:${cycle.id}` })
}

function toGivingBack({ stripePaymentIntentId, ...row }: GiveBack): GivingBack {
  const { cycleId, planId, amount, state } = row
  return { cycleId, planId, amount, state, paymentIntentId: stripePaymentIntentId }
}
