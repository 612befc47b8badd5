/** One charge: stock and attempt in our rows first, then the one invoice of the delivery, then what became of it. */
import type { PlaceContext } from '@/lib/orders/store.ts'
import {
  ensureInvoice,
  finalizeInvoice,
  findInvoiceOfCycle,
  type InvoiceReading,
  newInvoice,
  payInvoice,
  readBill,
  voidInvoice,
} from '@/lib/payments/refill-invoice.ts'
import { isRefusal } from '@/lib/payments/refusal.ts'
import { log } from '@/lib/platform/log.ts'
import type { Plan } from '../plan.ts'
import { findPlan } from '../store.ts'
import { type Attempt, beginAttempt, findOpenAttempt, keepInvoice, mayStillCharge } from './attempts/store.ts'
import { chargeOf } from './request.ts'
import { settleReading } from './settling/store.ts'
import { abandonAttempt } from './settling/untried/store.ts'
import { isAsAnnounced } from './verdict.ts'

/**
 * Charges the delivery that is due for a plan, if it is.
 * @returns whether anything more may be due now
 * @throws Stripe's error when nobody can know what became of the charge: the attempt stays open and is settled later
 */
export async function chargePlan(planId: string, context: PlaceContext): Promise<boolean> {
  const begun = await beginAttempt(planId, context)
  return begun.kind === 'begun' ? collect(begun.plan, begun.attempt, context) : false
}

/**
 * Ends a charge that was cut off: the same attempt goes on where it stopped, so that what it was answered before is its
 * answer still, and what it was never asked is asked now. One whose plan was cancelled meanwhile ends unpaid.
 * @returns whether anything more may be due now
 * @throws Stripe's error, as `chargePlan`
 */
export async function settleCutOff(planId: string, context: PlaceContext): Promise<boolean> {
  const plan = await findPlan(planId)
  if (plan?.cycle.state !== 'CHARGING') return false
  const { cycle, customerId, state } = plan
  const attempt = await findOpenAttempt(plan)
  if (attempt && state !== 'CANCELLED') return collect(plan, attempt, context)
  const invoiceId = cycle.invoiceId ?? (await findInvoiceOfCycle(customerId, cycle.id))
  if (invoiceId === null) await abandonAttempt(planId, context)
  else await endBill(invoiceId, context)
  return true
}

/** Ends the bill of a delivery nobody wants any more; what was paid in the same moment goes back. @throws Stripe's error when it does not answer */
export async function endBill(invoiceId: string, context: PlaceContext): Promise<void> {
  await settleReading(await voidInvoice(invoiceId), context)
}

async function collect(plan: Plan, attempt: Attempt, context: PlaceContext): Promise<boolean> {
  try {
    const settled = await settleReading(await ask(plan, attempt), context)
    log.info({ requestId: context.requestId, plan: plan.number, settled }, 'a refill was charged')
    return settled === 'replace' || settled === 'failed'
  } catch (error) {
    if (!isRefusal(error)) throw error
    log.error(
      { err: error, requestId: context.requestId, plan: plan.number },
      'Stripe refuses a refill for good',
    )
    await settleRefused(plan.id, context)
    return false
  }
}

/** No card was asked by a request Stripe refused, but one may have been before it: money that is under way is waited for. */
async function settleRefused(planId: string, context: PlaceContext): Promise<void> {
  const plan = await findPlan(planId)
  const bill = plan && (await findBill(plan))
  const isUnderWay = bill?.status === 'paid' || bill?.problem?.kind === 'processing'
  if (bill && isUnderWay) await settleReading(bill, context)
  else await abandonAttempt(planId, context)
}

/** The bill of the delivery ahead, kept with it when Stripe's answer was lost: whatever ends the delivery then ends it too. */
async function findBill({ cycle, customerId }: Plan): Promise<InvoiceReading | null> {
  if (cycle.invoiceId !== null) return readBill(cycle.invoiceId)
  try {
    const found = await findInvoiceOfCycle(customerId, cycle.id)
    if (found === null) return null
    await keepInvoice(cycle.id, found)
    return await readBill(found)
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

/** Makes the bill and asks the card, or ends the bill when it is not what was announced or not wanted any more. */
async function ask(plan: Plan, { id, card, wasAsked }: Attempt): Promise<InvoiceReading> {
  const invoiceId = await invoiceOf(plan, wasAsked)
  await keepInvoice(plan.cycle.id, invoiceId)
  const bill = await finalizeInvoice(invoiceId)
  if (bill.status !== 'open') return bill
  const isWanted = isAsAnnounced(bill, plan.cycle) && (await mayStillCharge(plan.id))
  return isWanted ? payInvoice(invoiceId, card, id) : voidInvoice(invoiceId)
}

/** The delivery's one invoice: made the first time Stripe is asked; found ever after, and completed when that was cut off. */
async function invoiceOf(plan: Plan, wasAsked: boolean): Promise<string> {
  const { cycle } = plan
  if (cycle.quote === null) throw new Error(`cycle ${cycle.id} was never quoted`)
  const charge = chargeOf(plan, cycle.quote.lines)
  return wasAsked ? (await ensureInvoice(charge, cycle.invoiceId)).invoiceId : newInvoice(charge)
}
