/**
 * What Stripe says of an invoice becomes what the plan is: one transaction, safe to run again, in any order, from the
 * charge itself, from a webhook and from the sweep.
 */
import { randomUUID } from 'node:crypto'
import { release } from '@/lib/inventory/store.ts'
import { type PlaceContext, placeIn } from '@/lib/orders/store.ts'
import type { InvoiceReading } from '@/lib/payments/refill-invoice.ts'
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import { addJob } from '@/lib/platform/jobs/queue.ts'
import { sayDate } from '../../calendar.ts'
import type { Cycle, Plan } from '../../plan.ts'
import { toCycle } from '../../rows/store.ts'
import { giveBack, savePlan } from '../../saving/store.ts'
import { lockPlan } from '../../store.ts'
import { todayAt } from '../../today.ts'
import { readFacts } from '../facts/store.ts'
import {
  abandoned,
  ended,
  type Failed,
  type Failure,
  failed,
  paid,
  resting,
  stockReleased,
  superseded,
} from '../outcome.ts'
import { stepOf } from '../step.ts'
import { type Source, type Verdict, verdictOf } from '../verdict.ts'
import { queueEndBill } from './bill/store.ts'
import { mailActionRequired, mailDeclined, mailGivenBack, mailRests } from './mails/store.ts'
import { toPurchase } from './purchase/store.ts'

/** The cycle an invoice was made for, with its plan; null when it is none of ours. */
export async function findCycleOfInvoice(
  invoiceId: string,
  cycleId: string | null,
): Promise<{ cycleId: string; planId: string } | null> {
  const row = await db().cycle.findFirst({
    where: { OR: [{ stripeInvoiceId: invoiceId }, ...(cycleId ? [{ id: cycleId }] : [])] },
    select: { id: true, planId: true },
  })
  return row && { cycleId: row.id, planId: row.planId }
}

/**
 * Brings a plan in line with what Stripe says of the invoice of one of its deliveries.
 * @param source who asked: news of a webhook never end a charge that is under way
 */
export async function settleReading(
  reading: InvoiceReading,
  context: PlaceContext,
  source: Source = 'charge',
): Promise<Verdict['kind'] | 'unknown'> {
  const found = await findCycleOfInvoice(reading.invoiceId, reading.cycleId)
  if (!found) return 'unknown'
  return inTransaction(async (tx) => {
    const locked = await lockPlan(tx, found.planId)
    if (!locked) return 'unknown'
    const row = await tx.cycle.findUniqueOrThrow({ where: { id: found.cycleId } })
    const cycle = { ...toCycle(row), invoiceId: reading.invoiceId }
    const plan = locked.cycle.id === cycle.id ? { ...locked, cycle } : locked
    const verdict = verdictOf(plan, cycle, reading, source)
    if (verdict.kind !== 'nothing' && row.stripeInvoiceId === null)
      await tx.cycle.update({ where: { id: cycle.id }, data: { stripeInvoiceId: reading.invoiceId } })
    await write(tx, { plan, cycle, reading, verdict }, context)
    return verdict.kind
  })
}

/** An attempt that was cut off before Stripe had an invoice to speak of. */
export async function abandonAttempt(planId: string, { now }: PlaceContext): Promise<void> {
  await inTransaction(async (tx) => {
    const plan = await lockPlan(tx, planId)
    if (plan?.cycle.state === 'CHARGING') await leaveUntried(tx, plan, now)
  })
}

/** Stripe's total is not what was announced: nothing is charged, and the delivery is announced anew. */
export async function supersede(planId: string, { now }: PlaceContext): Promise<void> {
  await inTransaction(async (tx) => {
    const plan = await lockPlan(tx, planId)
    if (plan?.cycle.state === 'CHARGING') await replace(tx, plan, now)
  })
}

/** Bottles of a delivery that waits too long for its payment are free for others again. */
export async function releaseStock(planId: string, { now }: PlaceContext): Promise<void> {
  await inTransaction(async (tx) => {
    const plan = await lockPlan(tx, planId)
    if (!plan || stepOf(plan, await readFacts(plan, now, tx)).kind !== 'release_stock') return
    const after = stockReleased(plan)
    await giveBack(tx, plan, after, now)
    await savePlan(tx, plan, after, null, now)
  })
}

/** Reminds her to answer her bank, or lets the plan rest when she has not for two weeks. */
export async function remindOrGiveUp(planId: string, context: PlaceContext): Promise<void> {
  await inTransaction(async (tx) => {
    const plan = await lockPlan(tx, planId)
    if (!plan) return
    const facts = await readFacts(plan, context.now, tx)
    const { kind } = stepOf(plan, facts)
    if (kind === 'remind') await mailActionRequired(tx, plan, facts.reminders + 1, context)
    if (kind !== 'give_up') return
    const after = resting(plan)
    await giveBack(tx, plan, after, context.now)
    await mailRests(tx, await savePlan(tx, plan, after, null, context.now), 'not_confirmed', context)
  })
}

type Settling = {
  readonly plan: Plan
  readonly cycle: Cycle
  readonly reading: InvoiceReading
  readonly verdict: Verdict
}

async function write(tx: Db, { plan, cycle, reading, verdict }: Settling, context: PlaceContext) {
  switch (verdict.kind) {
    case 'nothing':
      return
    case 'paid':
      return settlePaid(tx, plan, reading, context)
    case 'give_back':
      return settleTooLate(tx, plan, cycle, reading, context)
    case 'replace':
      return replace(tx, plan, context.now)
    case 'untried':
      return leaveUntried(tx, plan, context.now)
    case 'failed':
      return settleFailed(tx, plan, verdict.failure, context)
  }
}

async function leaveUntried(tx: Db, plan: Plan, now: Date): Promise<void> {
  await closeAttempt(tx, plan.cycle.id, 'ABANDONED', null, now)
  const after = abandoned(plan, todayAt(now))
  await giveBack(tx, plan, after, now)
  await savePlan(tx, plan, after, null, now)
}

/** The invoice is of no use any more, and a delivery has one invoice: the next number takes its place. */
async function replace(tx: Db, plan: Plan, now: Date): Promise<void> {
  if (plan.state === 'CANCELLED') return leaveUntried(tx, plan, now)
  await closeAttempt(tx, plan.cycle.id, 'ABANDONED', null, now)
  const { plan: after, given } = superseded(plan, todayAt(now), randomUUID())
  await giveBack(tx, plan, after, now)
  await savePlan(tx, plan, after, null, now, [given])
}

async function settlePaid(tx: Db, plan: Plan, reading: InvoiceReading, context: PlaceContext): Promise<void> {
  const { cycle } = plan
  if (cycle.quote?.total !== reading.amountPaid)
    throw new Error(`invoice ${reading.invoiceId} was paid with another amount than was announced`)
  await closeAttempt(tx, cycle.id, 'PAID', null, context.now)
  const outcome = paid(plan, todayAt(context.now), randomUUID())
  const words = `The refill of ${sayDate(cycle.chargeOn)} was paid.`
  const log = { action: 'paid', actor: 'ENGINE', words, isUndoable: false } as const
  await savePlan(tx, plan, outcome.plan, log, context.now, [outcome.paid])
  await placeIn(tx, await toPurchase(tx, plan, outcome.paid, reading, context.now), context)
}

/** Cancelled, skipped or replaced meanwhile: what was captured goes back at once, and is said. */
async function settleTooLate(
  tx: Db,
  plan: Plan,
  cycle: Cycle,
  { paymentIntentId, amountPaid }: InvoiceReading,
  context: PlaceContext,
): Promise<void> {
  const before = await tx.attempt.count({ where: { cycleId: cycle.id, state: 'REFUNDED' } })
  if (before > 0) return
  await release(tx, { cycleId: cycle.id }, context.now)
  await closeAttempt(tx, cycle.id, 'REFUNDED', null, context.now)
  if (plan.cycle.id === cycle.id && cycle.state === 'CHARGING')
    await savePlan(tx, plan, ended(plan), null, context.now)
  if (paymentIntentId !== null) {
    const job = { cycleId: cycle.id, paymentIntentId, requestId: context.requestId }
    await addJob(tx, 'give-back', job, { key: `give-back:${cycle.id}` })
  }
  await mailGivenBack(tx, plan, cycle.id, amountPaid, context)
}

async function settleFailed(tx: Db, plan: Plan, failure: Failure, context: PlaceContext): Promise<void> {
  const { now, requestId } = context
  const { plan: after, tell } = failed(plan, failure, todayAt(now))
  const code = failure.kind === 'declined' ? failure.code : null
  const state = failure.kind === 'action_required' ? 'ACTION_REQUIRED' : 'DECLINED'
  await closeAttempt(tx, plan.cycle.id, state, code, now)
  await giveBack(tx, plan, after, now)
  const saved = await savePlan(tx, plan, after, logOf(plan, tell), now)
  if (plan.state === 'CANCELLED') await queueEndBill(tx, saved, requestId)
  if (tell === 'declined') await mailDeclined(tx, saved, context)
  else if (tell === 'action_required') await mailActionRequired(tx, saved, 0, context)
  else if (tell !== null) await mailRests(tx, saved, tell, context)
}

function logOf({ cycle }: Plan, tell: Failed['tell']) {
  const day = sayDate(cycle.chargeOn)
  const words =
    tell === 'action_required'
      ? `Your bank asked you to confirm the charge of the refill of ${day}.`
      : `The charge of the refill of ${day} did not go through.`
  return tell === null ? null : ({ action: 'failed', actor: 'ENGINE', words, isUndoable: false } as const)
}

async function closeAttempt(
  tx: Db,
  cycleId: string,
  state: 'PAID' | 'DECLINED' | 'ACTION_REQUIRED' | 'ABANDONED' | 'REFUNDED',
  declineCode: string | null,
  settledAt: Date,
): Promise<void> {
  // Money may come of an attempt that was given up as cut off.
  const isMoney = state === 'PAID' || state === 'REFUNDED'
  const last = await tx.attempt.findFirst({
    where: { cycleId, state: { notIn: isMoney ? ['PAID', 'REFUNDED'] : ['PAID', 'REFUNDED', 'ABANDONED'] } },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  if (last) await tx.attempt.update({ where: { id: last.id }, data: { state, declineCode, settledAt } })
}
