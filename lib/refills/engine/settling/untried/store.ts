/** Attempts that ended without an answer of a card: the delivery waits for the next, rests, or the next number takes its place. */
import { randomUUID } from 'node:crypto'
import type { PlaceContext } from '@/lib/orders/store.ts'
import { type Db, inTransaction } from '@/lib/platform/db.ts'
import { log } from '@/lib/platform/log.ts'
import type { Plan } from '../../../plan.ts'
import { giveBack, savePlan } from '../../../saving/store.ts'
import { lockPlan } from '../../../store.ts'
import { todayAt } from '../../../today.ts'
import { closeAttempt } from '../../attempts/closing/store.ts'
import { abandoned, superseded } from '../../outcome.ts'
import { mailRests } from '../mails/store.ts'

/** An attempt in which no card was asked: cut off before there was a bill, or refused by Stripe for good. */
export async function abandonAttempt(planId: string, context: PlaceContext): Promise<void> {
  await inTransaction(async (tx) => {
    const plan = await lockPlan(tx, planId)
    if (plan?.cycle.state === 'CHARGING') await leaveUntried(tx, plan, context)
  })
}

/** Ends the attempt of `plan` as one that came to nothing; the third of a delivery lets the plan rest. */
export async function leaveUntried(tx: Db, plan: Plan, context: PlaceContext): Promise<void> {
  const { now } = context
  await closeAttempt(tx, plan.cycle.id, 'ABANDONED', null, now)
  const times = await tx.attempt.count({ where: { cycleId: plan.cycle.id, state: 'ABANDONED' } })
  const after = abandoned(plan, todayAt(now), times)
  await giveBack(tx, plan, after, now)
  const saved = await savePlan(tx, plan, after, null, now)
  if (after.cycle.state !== 'UNPAID') return
  log.error(
    { plan: plan.number, times },
    'a refill cannot be charged and rests: look at its customer at Stripe',
  )
  await mailRests(tx, saved, 'not_possible', context)
}

/** The bill is of no use any more, and a delivery has one: the next number takes its place, and is announced anew. */
export async function replace(tx: Db, plan: Plan, context: PlaceContext): Promise<void> {
  if (plan.state === 'CANCELLED') return leaveUntried(tx, plan, context)
  log.warn(
    { plan: plan.number, cycleId: plan.cycle.id },
    'the bill of a refill is of no use: it is announced anew',
  )
  await closeAttempt(tx, plan.cycle.id, 'ABANDONED', null, context.now)
  await supersede(tx, plan, context.now)
}

/** Gives the delivery ahead up, uncharged, for the next number. */
export async function supersede(tx: Db, plan: Plan, now: Date): Promise<void> {
  const { plan: after, given } = superseded(plan, todayAt(now), randomUUID())
  await giveBack(tx, plan, after, now)
  await savePlan(tx, plan, after, null, now, [given])
}
