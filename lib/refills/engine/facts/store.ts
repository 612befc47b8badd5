/** What the next step of a plan depends on besides the plan: its notice, its attempt, its reminders. */
import { type Db, db } from '@/lib/platform/db.ts'
import type { Cycle, Plan } from '../../plan.ts'
import { findPlan } from '../../store.ts'
import { todayAt } from '../../today.ts'
import { type Step, type StepFacts, stepOf, type Told } from '../step.ts'

/** A plan and what is due for it at `now`; null when there is no such plan. */
export async function readStep(
  planId: string,
  now: Date,
  on: Db = db(),
): Promise<{ plan: Plan; step: Step } | null> {
  const plan = await findPlan(planId, on)
  return plan && { plan, step: stepOf(plan, await readFacts(plan, now, on)) }
}

/** The facts of the delivery ahead of `plan`: those its state asks for, and nothing for the others. */
export async function readFacts({ id, cycle }: Plan, now: Date, on: Db = db()): Promise<StepFacts> {
  return {
    ...{ now, today: todayAt(now) },
    notice: cycle.state === 'NOTIFIED' ? await lastNotice(cycle.id, on) : null,
    undelivered: cycle.state === 'NOTIFIED' ? await countUndelivered(cycle.id, on) : 0,
    attemptSince: cycle.state === 'CHARGING' ? await attemptSince(cycle.id, on) : null,
    reminders: cycle.state === 'ACTION_REQUIRED' ? await countReminders(id, cycle, on) : 0,
  }
}

async function lastNotice(cycleId: string, on: Db): Promise<StepFacts['notice']> {
  const notice = await on.notice.findFirst({
    where: { cycleId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { kind: true, createdAt: true, mail: { select: { sentAt: true, state: true } } },
  })
  return notice && toTold(notice)
}

async function countUndelivered(cycleId: string, on: Db): Promise<number> {
  return on.notice.count({ where: { cycleId, kind: 'ADVANCE', mail: { state: 'FAILED' } } })
}

async function attemptSince(cycleId: string, on: Db): Promise<Date | null> {
  const open = await on.attempt.findFirst({
    where: { cycleId, state: 'OPEN' },
    select: { startedAt: true },
  })
  return open?.startedAt ?? null
}

/** Named by the plan too, whose mails are few: keys alone would be looked for among everybody's. */
function countReminders(planId: string, cycle: Cycle, on: Db): Promise<number> {
  return on.mail.count({ where: { planId, key: { startsWith: `${reminderKey(cycle)}:` } } })
}

function toTold({ kind, createdAt: at, mail }: ToldRow): Told {
  const { sentAt, state } = mail
  return { kind, at, on: todayAt(at), sentOn: sentAt && todayAt(sentAt), isUndelivered: state === 'FAILED' }
}

type ToldRow = {
  readonly kind: Told['kind']
  readonly createdAt: Date
  readonly mail: { readonly sentAt: Date | null; readonly state: string }
}

/** What the keys of the reminders to answer a bank begin with: a bank that asks again, on another day, is reminded of anew. */
export function reminderKey({ id, failedOn }: Cycle): string {
  return `refill-reminder:${id}:${failedOn}`
}
