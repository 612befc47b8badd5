/** One charge: stock and attempt in our rows first, then the one invoice of the delivery, then what became of it. */
import type { PlaceContext } from '@/lib/orders/store.ts'
import {
  ensureInvoice,
  finalizeInvoice,
  findInvoiceOfCycle,
  type InvoiceReading,
  newInvoice,
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
  await keepInvoice(plan.cycle.id, invoiceId)
  const { total } = await finalizeInvoice(invoiceId)
  if (total !== plan.cycle.quote?.total) {
    log.warn({ plan: plan.number, cycleId: plan.cycle.id }, 'Stripe asks another total than was announced')
    await voidInvoice(invoiceId)
    await supersede(planId, context)
    return true
  }
  if (!(await mayStillCharge(planId))) {
    await endBill(invoiceId, context)
    return false
  }
  const reading = await payInvoice(invoiceId, plan.paymentMethodId ?? '', attemptId)
  const settled = await settleReading(reading, context)
  log.info({ requestId: context.requestId, plan: plan.number, settled }, 'a refill was charged')
  return false
}

/** Finds out what became of a charge that was cut off. @returns whether anything more may be due now */
export async function settleCutOff(planId: string, context: PlaceContext): Promise<boolean> {
  const plan = await findPlan(planId)
  if (plan?.cycle.state !== 'CHARGING') return false
  const { cycle, customerId, state } = plan
  const invoiceId = cycle.invoiceId ?? (await findInvoiceOfCycle(customerId, cycle.id))
  if (invoiceId === null) {
    await abandonAttempt(planId, context)
    return true
  }
  await keepInvoice(cycle.id, invoiceId)
  const reading = state === 'CANCELLED' ? await voidInvoice(invoiceId) : await readInvoice(invoiceId)
  if (reading === null) await supersede(planId, context)
  else if ((await settleReading(cutOffReading(reading, plan), context)) === 'nothing') return false
  return true
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

/** The delivery's one invoice: made the first time Stripe is asked; found ever after, and completed when that was cut off. */
async function invoiceOf(plan: Plan, wasAsked: boolean): Promise<string> {
  const { cycle } = plan
  if (cycle.quote === null) throw new Error(`cycle ${cycle.id} was never quoted`)
  const charge = chargeOf(plan, cycle.quote.lines)
  return wasAsked ? (await ensureInvoice(charge, cycle.invoiceId)).invoiceId : newInvoice(charge)
}
