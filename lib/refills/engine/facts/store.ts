/** What the next step of a plan depends on besides the plan: its notice, its attempt, its reminders. */
import { type Db, db } from '@/lib/platform/db.ts'
import type { Plan } from '../../plan.ts'
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

/** The facts of the delivery ahead of `plan`. */
export async function readFacts({ cycle }: Plan, now: Date, on: Db = db()): Promise<StepFacts> {
  const notice = await on.notice.findFirst({
    where: { cycleId: cycle.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { kind: true, createdAt: true, mail: { select: { sentAt: true, state: true } } },
  })
  const attempt = await on.attempt.findFirst({
    where: { cycleId: cycle.id, state: 'OPEN' },
    select: { startedAt: true },
  })
  return {
    ...{ now, today: todayAt(now), attemptSince: attempt?.startedAt ?? null },
    notice: notice && toTold(notice),
    undelivered: await on.notice.count({
      where: { cycleId: cycle.id, kind: 'ADVANCE', mail: { state: 'FAILED' } },
    }),
    reminders: await on.mail.count({ where: { key: { startsWith: `${reminderKey(cycle.id)}:` } } }),
  }
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

/** What the keys of the reminders to answer a bank begin with. */
export function reminderKey(cycleId: string): string {
  return `refill-reminder:${cycleId}`
}
