/** Plans, read whole. Whoever calls has proven that the plan is hers to see: by her account, or by a signed link. */
import { type Db, db } from '@/lib/platform/db.ts'
import type { Plan } from './plan.ts'
import { CLOSED, isOpen, type PlanRow, planInclude, toPlan } from './rows/store.ts'

const withParcel = {
  include: { order: { select: { fulfilment: true, shipment: { select: { shippedOn: true } } } } },
} as const

/** A plan by its id; null when there is none. */
export async function findPlan(id: string, on: Db = db()): Promise<Plan | null> {
  const row = await on.plan.findUnique({ where: { id }, include: planInclude })
  if (!row) return null
  const paid = await on.cycle.findFirst({
    where: { planId: id, state: 'PAID' },
    orderBy: { number: 'desc' },
    ...withParcel,
  })
  return toPlan({ ...row, cycles: await withOpen(row, on) }, paid)
}

/** Deliveries that were changed and taken back may stand before the open one: it is found however many they are. */
async function withOpen({ id, cycles }: PlanRow, on: Db): Promise<PlanRow['cycles']> {
  if (cycles.some(({ state }) => isOpen(state))) return cycles
  const open = await on.cycle.findMany({ where: { planId: id, state: { notIn: [...CLOSED] } } })
  return [...cycles, ...open]
}

/** A plan by its id, its row locked until `tx` ends; null when there is none. */
export async function lockPlan(tx: Db, id: string): Promise<Plan | null> {
  await tx.$queryRaw`SELECT id FROM plan WHERE id = ${id}::uuid FOR UPDATE`
  return findPlan(id, tx)
}

/**
 * The id of the plan somebody reads aloud, with the account it belongs to and the address its mails go to; null when there
 * is none, or when whoever had it has deleted her account.
 */
export async function findPlanId(
  number: string,
): Promise<{ id: string; userId: string | null; email: string } | null> {
  return db().plan.findFirst({
    where: { number, NOT: { email: '' } },
    select: { id: true, userId: true, email: true },
  })
}

/** The plans of an account, running ones first, newest first. */
export async function listPlansOf(userId: string): Promise<Plan[]> {
  const rows = await db().plan.findMany({
    where: { userId },
    orderBy: [{ state: 'asc' }, { createdAt: 'desc' }],
    select: { id: true },
  })
  const plans = await Promise.all(rows.map(({ id }) => findPlan(id)))
  return plans.filter((plan) => plan !== null)
}

/** The words of the consent a plan lives by. */
export async function consentWordsOf(planId: string, on: Db = db()): Promise<string> {
  const { consent } = await on.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { consent: { select: { words: true } } },
  })
  return consent.words
}

/** The consent a plan lives by: its words, and when it was given. */
export async function consentOf(planId: string): Promise<{ words: string; at: Date }> {
  const { consent } = await db().plan.findUniqueOrThrow({
    where: { id: planId },
    select: { consent: { select: { words: true, consentedAt: true } } },
  })
  return { words: consent.words, at: consent.consentedAt }
}
