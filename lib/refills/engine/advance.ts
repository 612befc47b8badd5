/** Does whatever is due for one plan, one step after another, until nothing is. Safe to run twice, at once, or late. */
import type { PlaceContext } from '@/lib/orders/store.ts'
import { readBill } from '@/lib/payments/refill-invoice.ts'
import { QuoteRefused } from '@/lib/payments/refill-quote.ts'
import type { Plan } from '../plan.ts'
import { chargePlan, settleCutOff } from './charge.ts'
import { readStep } from './facts/store.ts'
import { holdUnpriced } from './holding/store.ts'
import { announce, seekStock } from './notices/store.ts'
import { quoteOf } from './request.ts'
import { settleReading } from './settling/store.ts'
import { releaseStock, remindOrGiveUp } from './settling/waiting/store.ts'

/** More steps than this at once would be a rule that never ends. */
const MAX_STEPS = 8

/** Takes every step that is due for a plan. @throws what a step throws; the job then comes again */
export async function advancePlan(planId: string, context: PlaceContext): Promise<void> {
  for (let steps = 0; steps < MAX_STEPS; steps += 1) if (!(await takeStep(planId, context))) return
}

/** @returns whether anything more may be due now */
async function takeStep(planId: string, context: PlaceContext): Promise<boolean> {
  const due = await readStep(planId, context.now)
  if (!due) return false
  const { plan, step } = due
  switch (step.kind) {
    case 'none':
      return false
    case 'announce':
      await announceOrHold(plan, context)
      return false
    case 'seek_stock':
      return seekStock(planId, context)
    case 'charge':
      return chargePlan(planId, context)
    case 'settle':
      return settleCutOff(planId, context)
    case 'release_stock':
      await releaseStock(planId, context)
      return true
    case 'remind':
    case 'give_up':
      return lookAtBill(plan, context)
  }
}

/** Tells her what the delivery ahead will be, or, when Stripe will not price it, that it waits. */
async function announceOrHold(plan: Plan, context: PlaceContext): Promise<void> {
  try {
    await announce(plan.id, plan.version, await quoteOf(plan), context)
  } catch (error) {
    if (!(error instanceof QuoteRefused)) throw error
    await holdUnpriced(plan, error, context)
  }
}

/** Before she is reminded of a bill, or it is given up, Stripe is asked whether it is still open. */
async function lookAtBill(plan: Plan, context: PlaceContext): Promise<boolean> {
  const { invoiceId } = plan.cycle
  const reading = invoiceId === null ? null : await readBill(invoiceId)
  const settled = reading ? await settleReading(reading, context, 'news') : 'nothing'
  if (settled === 'nothing') await remindOrGiveUp(plan.id, context)
  return settled !== 'nothing'
}
