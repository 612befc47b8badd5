/** Writing a plan: what its rules made of it, in the transaction that decided it. */
import { Prisma } from '@/generated/prisma/client.ts'
import { promise, release } from '@/lib/inventory/store.ts'
import type { Db } from '@/lib/platform/db.ts'
import { bottlesOf, holdsBottles } from '../cycle.ts'
import type { Cycle, Plan } from '../plan.ts'
import { toDay } from '../rows/store.ts'

/** Somebody else changed the plan since it was read. */
export class StalePlan extends Error {}

/** What was done, for the log a customer reads. */
export type Change = {
  readonly action: string
  readonly actor: 'CUSTOMER' | 'LINK' | 'OPERATOR' | 'ENGINE'
  readonly words: string
  /** True when it can be taken back: the plan as it was is kept with it. */
  readonly isUndoable: boolean
}

/**
 * Writes the difference between `before` and `after`, logs it, and grows the version.
 * @param change null for a step of the engine that means nothing to a customer yet
 * @param closed deliveries that ended with this change beside the one ahead: paid, or given up
 * @throws StalePlan when `before` is not what stands in the database any more
 * @returns the plan as it stands now
 */
export async function savePlan(
  tx: Db,
  before: Plan,
  after: Plan,
  change: Change | null,
  now: Date,
  closed: readonly Cycle[] = [],
): Promise<Plan> {
  const { count } = await tx.plan.updateMany({
    where: { id: before.id, version: before.version },
    data: { ...planRow(after), version: { increment: 1 }, updatedAt: now },
  })
  if (count === 0) throw new StalePlan()
  if (JSON.stringify(before.items) !== JSON.stringify(after.items)) await writeItems(tx, after)
  const cycle = await writeCycles(tx, before, after, closed)
  const { email, userId } = before
  const saved = { ...after, email, userId, cycle, version: before.version + 1 }
  if (change) await logChange(tx, before, saved.version, change, now)
  return saved
}

async function logChange(
  tx: Db,
  before: Plan,
  version: number,
  { action, actor, words, isUndoable }: Change,
  createdAt: Date,
): Promise<void> {
  await tx.planChange.create({
    data: {
      ...{ planId: before.id, version, action, actor, words, createdAt },
      before: isUndoable ? json(before) : Prisma.DbNull,
    },
  })
}

/**
 * Puts the bottles of a quoted delivery aside, or moves what is put aside to what it holds now.
 * @returns the skus that are short; nothing is put aside then
 */
export async function putAside(tx: Db, cycle: Cycle, now: Date): Promise<string[]> {
  await release(tx, { cycleId: cycle.id }, now)
  return promise(tx, { cycleId: cycle.id }, bottlesOf(cycle))
}

/** Writes the delivery ahead of a plan that was just saved in this transaction. */
export async function saveCycle(tx: Db, cycle: Cycle): Promise<void> {
  await tx.cycle.update({ where: { id: cycle.id }, data: cycleRow(cycle) })
}

/** Gives back what deliveries of `before` held and the plan after a change does not hold any more. */
export async function giveBack(tx: Db, before: Plan, after: Plan, now: Date): Promise<void> {
  const keeps = after.cycle.id === before.cycle.id && holdsBottles(after.cycle)
  if (holdsBottles(before.cycle) && !keeps) await release(tx, { cycleId: before.cycle.id }, now)
}

/** A delivery as its row. */
export function cycleRow(cycle: Cycle) {
  const { state, stock, waitsForStock, failures, declineCode, hostedInvoiceUrl, quote } = cycle
  return {
    ...{ state, stock, waitsForStock, failures, declineCode, hostedInvoiceUrl },
    chargeOn: toDay(cycle.chargeOn),
    extras: json(cycle.extras),
    omitted: json(cycle.omitted),
    address: cycle.address ? json(cycle.address) : Prisma.DbNull,
    lines: quote ? json(quote.lines) : Prisma.DbNull,
    ...{ subtotal: quote?.subtotal ?? null, tax: quote?.tax ?? null, total: quote?.total ?? null },
    stripeInvoiceId: cycle.invoiceId,
    failedOn: cycle.failedOn && toDay(cycle.failedOn),
    retryOn: cycle.retryOn && toDay(cycle.retryOn),
    paidOn: cycle.paidOn && toDay(cycle.paidOn),
  }
}

/** Plain data as a JSON column takes it. */
export function json(value: object): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue
}

/** Whose it is and where its mails go is not among them: lib/refills/claim alone writes that. */
function planRow(plan: Plan) {
  const { state, pauseReason, everyDays, cancelledAt } = plan
  return {
    ...{ state, pauseReason, everyDays, cancelledAt },
    resumeOn: plan.resumeOn && toDay(plan.resumeOn),
    address: json(plan.address),
    stripePaymentMethodId: plan.paymentMethodId,
    card: plan.card ? json(plan.card) : Prisma.DbNull,
    counts: json(plan.counts),
  }
}

async function writeItems(tx: Db, { id, items }: Plan): Promise<void> {
  await tx.planItem.deleteMany({ where: { planId: id } })
  await tx.planItem.createMany({
    data: items.map(({ parts, ...item }) => ({ ...item, planId: id, parts: json(parts) })),
  })
}

/** Those that ended first, the one ahead last: a plan never has two open deliveries, not even for a moment. */
async function writeCycles(tx: Db, before: Plan, after: Plan, closed: readonly Cycle[]): Promise<Cycle> {
  const ends = [...closed, ...(after.skipped ? [after.skipped] : [])]
  for (const cycle of ends) await tx.cycle.updateMany({ where: { id: cycle.id }, data: cycleRow(cycle) })
  const kept = [after.cycle, ...ends].map(({ id }) => id)
  if (!kept.includes(before.cycle.id)) await dropCycle(tx, before.cycle.id)
  const { stripeInvoiceId, ...row } = cycleRow(after.cycle)
  // The charge keeps the invoice it made without growing the version: what this change knows nothing of stays.
  const isNews = after.cycle.id !== before.cycle.id || stripeInvoiceId !== before.cycle.invoiceId
  const data = isNews ? { ...row, stripeInvoiceId } : row
  const { count } = await tx.cycle.updateMany({ where: { id: after.cycle.id }, data })
  return count > 0 ? after.cycle : insertCycle(tx, before.id, after.cycle)
}

/** A delivery nobody was told about leaves no trace; one that was announced stays, cancelled. */
async function dropCycle(tx: Db, id: string): Promise<void> {
  const told = await tx.notice.count({ where: { cycleId: id } })
  const promised = await tx.reservation.count({ where: { cycleId: id } })
  if (told + promised === 0) await tx.cycle.deleteMany({ where: { id } })
  else await tx.cycle.update({ where: { id }, data: { state: 'CANCELLED' } })
}

/** Its number follows the highest the plan has had, so that none is ever used twice. */
async function insertCycle(tx: Db, planId: string, cycle: Cycle): Promise<Cycle> {
  const newest = await tx.cycle.aggregate({ where: { planId }, _max: { number: true } })
  const number = (newest._max.number ?? 0) + 1
  await tx.cycle.create({ data: { ...cycleRow(cycle), id: cycle.id, planId, number } })
  return { ...cycle, number }
}
