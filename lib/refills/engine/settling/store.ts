/**
 * What Stripe says of an invoice becomes what the plan is: one transaction, safe to run again, in any order, from the
 * charge itself, from a webhook and from the sweep.
 */
import type { PlaceContext } from '@/lib/orders/store.ts'
import type { InvoiceReading } from '@/lib/payments/refill-invoice.ts'
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import type { Cycle, Plan } from '../../plan.ts'
import { toCycle } from '../../rows/store.ts'
import { lockPlan } from '../../store.ts'
import { type Source, type Verdict, verdictOf } from '../verdict.ts'
import { settleFailed } from './failed/store.ts'
import { settleGiveBack } from './going-back/store.ts'
import { settlePaid } from './paid/store.ts'
import { leaveUntried, replace } from './untried/store.ts'

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
    // Only money counts on an invoice that is not the delivery's own.
    const isOwn = row.stripeInvoiceId === null || row.stripeInvoiceId === reading.invoiceId
    if (!isOwn && reading.status !== 'paid') return 'nothing'
    const cycle = { ...toCycle(row), invoiceId: reading.invoiceId }
    const plan = locked.cycle.id === cycle.id ? { ...locked, cycle } : locked
    const verdict = verdictOf(plan, cycle, reading, source)
    if (verdict.kind !== 'nothing' && row.stripeInvoiceId === null)
      await tx.cycle.update({ where: { id: cycle.id }, data: { stripeInvoiceId: reading.invoiceId } })
    await write(tx, { plan, cycle, reading, verdict }, context)
    return verdict.kind
  })
}

/** Whether the delivery an invoice was made for has its order (`placed`), never gets one (`none`), or is not settled yet. */
export async function orderOfInvoice(stripeInvoiceId: string): Promise<'placed' | 'none' | 'later'> {
  const cycle = await db().cycle.findUnique({
    where: { stripeInvoiceId },
    select: { order: { select: { id: true } }, giveBack: { select: { state: true } } },
  })
  if (cycle === null || cycle.giveBack !== null) return 'none'
  return cycle.order === null ? 'later' : 'placed'
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
      return settleGiveBack(tx, plan, cycle, reading, verdict.why, context)
    case 'replace':
      return replace(tx, plan, context)
    case 'untried':
      return leaveUntried(tx, plan, context)
    case 'failed':
      return settleFailed(tx, plan, verdict.failure, context)
  }
}
