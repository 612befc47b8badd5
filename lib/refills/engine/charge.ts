/** One charge: stock and attempt in our rows first, then the one invoice of the delivery, then what became of it. */
import type { PlaceContext } from '@/lib/orders/store.ts'
import {
  ensureInvoice,
  finalizeInvoice,
  findInvoiceOfCycle,
  type InvoiceReading,
  payInvoice,
  readInvoice,
  voidInvoice,
} from '@/lib/payments/refill-invoice.ts'
import { log } from '@/lib/platform/log.ts'
import type { Plan } from '../plan.ts'
import { findPlan } from '../store.ts'
import { beginAttempt, keepInvoice, mayStillCharge } from './attempts/store.ts'
import { chargeOf } from './request.ts'
import { abandonAttempt, settleReading, supersede } from './settling/store.ts'

/**
 * Charges the delivery that is due for a plan, if it is.
 * @returns whether anything more may be due now
 * @throws Stripe's error when nobody can know what became of the charge: the attempt stays open and is settled later
 */
export async function chargePlan(planId: string, context: PlaceContext): Promise<boolean> {
  const begun = await beginAttempt(planId, context)
  if (begun.kind !== 'begun') return false
  const { plan, attemptId, wasAsked } = begun
  const invoiceId = await invoiceOf(plan, wasAsked)
  if (invoiceId === null) {
    log.warn({ plan: plan.number, cycleId: plan.cycle.id }, 'Stripe asks another total than was announced')
    await supersede(planId, context)
    return true
  }
  if (!(await mayStillCharge(planId))) {
    await settleReading(await voidInvoice(invoiceId), context)
    return false
  }
  await finalizeInvoice(invoiceId)
  const reading = await payInvoice(invoiceId, plan.paymentMethodId ?? '', attemptId)
  const settled = await settleReading(reading, context)
  log.info({ requestId: context.requestId, plan: plan.number, settled }, 'a refill was charged')
  return false
}

/** Finds out what became of a charge that was cut off. */
export async function settleCutOff(planId: string, context: PlaceContext): Promise<void> {
  const plan = await findPlan(planId)
  if (plan?.cycle.state !== 'CHARGING') return
  const { cycle, customerId, state } = plan
  const invoiceId = cycle.invoiceId ?? (await findInvoiceOfCycle(customerId, cycle.id))
  if (invoiceId === null) return abandonAttempt(planId, context)
  await keepInvoice(cycle.id, invoiceId)
  const reading = state === 'CANCELLED' ? await voidInvoice(invoiceId) : await readInvoice(invoiceId)
  if (reading) await settleReading(cutOffReading(reading, plan), context)
}

/** What an open invoice says of another card than the plan's is the answer to an attempt before. */
function cutOffReading(reading: InvoiceReading, { paymentMethodId }: Plan): InvoiceReading {
  const isOfAttempt = reading.status !== 'open' || reading.paymentMethodId === paymentMethodId
  return isOfAttempt ? reading : { ...reading, problem: null }
}

/** Ends the bill of a delivery nobody wants any more; what was paid in the same moment goes back. @throws Stripe's error when it does not answer */
export async function endBill(invoiceId: string, context: PlaceContext): Promise<void> {
  await settleReading(await voidInvoice(invoiceId), context)
}

async function readBill(invoiceId: string): Promise<{ invoiceId: string; total: number | null }> {
  return { invoiceId, total: (await readInvoice(invoiceId))?.total ?? null }
}

/** The delivery's one invoice, at exactly the announced total; null when Stripe comes to another, and it was thrown away. */
async function invoiceOf(plan: Plan, wasAsked: boolean): Promise<string | null> {
  const { cycle, customerId } = plan
  if (cycle.quote === null) throw new Error(`cycle ${cycle.id} was never quoted`)
  const known = cycle.invoiceId ?? (wasAsked ? await findInvoiceOfCycle(customerId, cycle.id) : null)
  const { invoiceId, total } = known
    ? await readBill(known)
    : await ensureInvoice(chargeOf(plan, cycle.quote.lines))
  if (total !== cycle.quote.total) {
    await voidInvoice(invoiceId)
    return null
  }
  await keepInvoice(cycle.id, invoiceId)
  return invoiceId
}
