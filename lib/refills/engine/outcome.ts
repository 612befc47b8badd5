/** What the engine's own deeds make of a plan: announced, promised, charged, declined, shipped. Pure, like the actions. */
import { addDays, daysBetween, earliestChargeOn, followingChargeOn, later, retryAfter } from '../calendar.ts'
import { newCycle, replacedBy, unannounced } from '../cycle.ts'
import type { Cycle, IsoDate, Plan, Quote } from '../plan.ts'

/** She was told: date, lines and amount stand. `isPromised` says whether the bottles could be put aside. */
export function announced(plan: Plan, chargeOn: IsoDate, quote: Quote, isPromised: boolean): Plan {
  const stock = isPromised ? 'PROMISED' : 'SHORT'
  const runs = { ...plan, state: 'ACTIVE', pauseReason: null, resumeOn: null } as const
  return { ...runs, skipped: null, cycle: { ...plan.cycle, state: 'NOTIFIED', chargeOn, quote, stock } }
}

/** Days she may have waited for bottles and still be charged without another notice: after them nobody expects a charge. */
const PATIENCE_DAYS = 30

/**
 * Bottles were looked for. Found: before its day the delivery keeps its date; after it, it is charged at once when she
 * said that she waits and has not waited long, else eight days from now. Not found: on its day it begins to wait.
 */
export function stockSought(plan: Plan, isPromised: boolean, today: IsoDate): Plan {
  const { cycle } = plan
  const isDue = cycle.chargeOn <= today
  if (!isPromised) return isDue ? { ...plan, cycle: { ...cycle, state: 'STOCK_WAIT' } } : plan
  const isExpected = cycle.waitsForStock && daysBetween(cycle.chargeOn, today) <= PATIENCE_DAYS
  const waited = isExpected ? today : earliestChargeOn(today)
  const chargeOn = cycle.state === 'STOCK_WAIT' || isDue ? waited : cycle.chargeOn
  return { ...plan, cycle: { ...cycle, state: 'NOTIFIED', stock: 'PROMISED', chargeOn } }
}

/** An attempt began. Bottles that were given back during dunning stand aside again. */
export function charging(plan: Plan): Plan {
  return { ...plan, cycle: { ...plan.cycle, state: 'CHARGING', stock: 'PROMISED' } }
}

/** Its day has come for a retry and its bottles are not there any more: it waits for them, and is not dunned for it. */
export function waitingForStock(plan: Plan): Plan {
  return { ...plan, cycle: { ...plan.cycle, state: 'STOCK_WAIT', stock: 'SHORT', retryOn: null } }
}

/** A delivery that waits for its payment gave its bottles back. */
export function stockReleased(plan: Plan): Plan {
  return { ...plan, cycle: { ...plan.cycle, stock: 'NONE' } }
}

/** The money of the delivery ahead has come. @param newId the id of the delivery after it */
export function paid(plan: Plan, today: IsoDate, newId: string): { plan: Plan; paid: Cycle } {
  const { cycle } = plan
  const last = { chargedOn: today, shippedOn: null }
  const next = newCycle(newId, cycle.number + 1, followingChargeOn(last, plan.everyDays, plan.leadDays))
  return {
    paid: { ...cycle, state: 'PAID', paidOn: today, retryOn: null },
    plan: { ...plan, state: 'ACTIVE', pauseReason: null, resumeOn: null, last, skipped: null, cycle: next },
  }
}

/** Why a charge failed, as far as the plan cares. */
export type Failure =
  | { readonly kind: 'declined'; readonly code: string; readonly isHard: boolean }
  | { readonly kind: 'action_required'; readonly hostedInvoiceUrl: string | null }
  /** The card is gone at Stripe. */
  | { readonly kind: 'no_card' }

/** What a customer is told after a failed charge. */
export type Failed = {
  readonly plan: Plan
  readonly tell:
    | 'declined'
    | 'action_required'
    | 'all_tries_failed'
    | 'card_refused_for_good'
    | 'no_card'
    | null
}

/**
 * The card said no, or asks for her. A delivery never fails forward: its number and its date stay.
 * @param asked the card that gave this answer: when hers is another by now, that one is asked today, and nothing is counted
 */
export function failed(plan: Plan, failure: Failure, today: IsoDate, asked: string | null): Failed {
  if (plan.state === 'CANCELLED') return { plan: ended(plan), tell: null }
  if (plan.paymentMethodId !== null && plan.paymentMethodId !== asked)
    return { plan: dueAgain(plan, today), tell: null }
  const failedOn = plan.cycle.failedOn ?? today
  const failures = plan.cycle.failures + 1
  const cycle = { ...plan.cycle, failedOn, failures, retryOn: null }
  switch (failure.kind) {
    case 'action_required': {
      const { hostedInvoiceUrl } = failure
      // Her time to answer, and the reminders, count from the day the bank asked.
      const asked = { ...cycle, failedOn: today, declineCode: null, hostedInvoiceUrl }
      return { plan: { ...plan, cycle: { ...asked, state: 'ACTION_REQUIRED' } }, tell: 'action_required' }
    }
    case 'no_card':
      return { plan: resting({ ...plan, paymentMethodId: null, card: null, cycle }), tell: 'no_card' }
    case 'declined': {
      const declined = { ...cycle, declineCode: failure.code }
      if (failure.isHard)
        return { plan: resting({ ...plan, cycle: declined }), tell: 'card_refused_for_good' }
      const retryOn = retryAfter(failedOn, failures, today)
      if (retryOn === null) return { plan: resting({ ...plan, cycle: declined }), tell: 'all_tries_failed' }
      return { plan: { ...plan, cycle: { ...declined, state: 'DUNNING', retryOn } }, tell: 'declined' }
    }
  }
}

/** Attempts that come to nothing before a delivery stops being tried: no answer of a card, and none that time changes. */
export const MAX_UNTRIED = 3

/**
 * An attempt in which no card was asked: the delivery stands where it stood, and is tried again, but not for ever.
 * @param times attempts of this delivery that came to nothing, this one among them
 */
export function abandoned(plan: Plan, today: IsoDate, times: number): Plan {
  if (plan.state === 'CANCELLED') return ended(plan)
  return times >= MAX_UNTRIED ? resting(plan) : dueAgain(plan, today)
}

function dueAgain(plan: Plan, today: IsoDate): Plan {
  const { cycle } = plan
  return cycle.failures > 0
    ? { ...plan, cycle: { ...cycle, state: 'DUNNING', retryOn: today } }
    : { ...plan, cycle: { ...cycle, state: 'NOTIFIED' } }
}

/** The plan rests until another card pays; nothing is tried or put aside meanwhile. */
export function resting(plan: Plan): Plan {
  const cycle = { ...plan.cycle, state: 'UNPAID', stock: 'NONE', retryOn: null } as const
  return { ...plan, state: 'PAUSED', pauseReason: 'PAYMENT', resumeOn: null, cycle }
}

/** Stripe's total is not what was announced: that delivery is given up uncharged, and the next number is announced anew. */
export function superseded(plan: Plan, today: IsoDate, newId: string): { plan: Plan; given: Cycle } {
  const { cycle } = plan
  const runs = plan.pauseReason === 'PAYMENT' ? ({ state: 'ACTIVE', pauseReason: null } as const) : {}
  return {
    given: { ...cycle, state: 'CANCELLED', retryOn: null },
    plan: { ...plan, ...runs, cycle: replacedBy(cycle, newId, earliestChargeOn(today)) },
  }
}

/**
 * The parcel of the last delivery left on `shippedOn`. A date nobody has chosen follows it; one she chose herself, or
 * that is announced already, stays.
 */
export function shipped(plan: Plan, shippedOn: IsoDate): Plan {
  const { cycle, last, everyDays, leadDays } = plan
  const shippedLast = { ...last, shippedOn }
  const natural = followingChargeOn(last, everyDays, leadDays)
  const follows = cycle.state === 'SCHEDULED' && cycle.chargeOn === natural && plan.state === 'ACTIVE'
  if (!follows) return { ...plan, last: shippedLast }
  const chargeOn = later(cycle.chargeOn, followingChargeOn(shippedLast, everyDays, leadDays))
  return { ...plan, last: shippedLast, cycle: unannounced(cycle, { chargeOn }) }
}

/** The first delivery ahead of a new plan: a rhythm after the purchase, the date the consent names. */
export function firstCycle(id: string, boughtOn: IsoDate, everyDays: number): Cycle {
  return newCycle(id, 1, addDays(boughtOn, everyDays))
}

/** The delivery of a plan that was cancelled while it was charged. */
export function ended(plan: Plan): Plan {
  return { ...plan, cycle: { ...plan.cycle, state: 'CANCELLED', retryOn: null, stock: 'NONE' } }
}
