/** Actions that move the delivery ahead: each returns the plan as it would be. */
import { isRhythm } from '@/lib/cart/cart.ts'
import { followingChargeOn, latestChoice, sayDate, whenAnnounced } from '../calendar.ts'
import { cycleAfter, newCycle, standingOf, unannounced } from '../cycle.ts'
import { nextOn } from '../next-date.ts'
import type { IsoDate, Plan } from '../plan.ts'
import { type Decision, type Facts, refuse } from './action.ts'
import { type Choosable, earliestChoice, refuseChange, refuseChoice, refuseDate } from './guard.ts'
import { UNDO_MINUTES } from './undo.ts'

/** Leaves the delivery ahead out; the next one is a rhythm later. One that waits for its payment can be left out too. */
export function skip(plan: Plan, { today, newId }: Facts): Decision {
  const refusal = refuseDate(plan, today, ['open', 'unpaid'])
  if (refusal) return refuse(refusal)
  const { cycle, everyDays } = plan
  const skipped = { ...unannounced(cycle, {}), ...settled(cycle), state: 'SKIPPED' as const }
  return {
    ok: true,
    scope: 'this',
    plan: { ...plan, skipped, cycle: cycleAfter(cycle, everyDays, today, newId) },
    words: `You skipped the refill of ${sayDate(nextOn(plan, today))}.`,
  }
}

/** Takes a skip back while nothing was announced about the delivery after it and the skipped date is still ahead. */
export function unskip(plan: Plan, { today }: Facts): Decision {
  const refusal = refuseDate(plan, today)
  if (refusal) return refuse(refusal)
  const { skipped, cycle } = plan
  const isUntouched = cycle.state === 'SCHEDULED' && cycle.extras.length === 0
  if (!skipped || skipped.invoiceId !== null || !isUntouched || skipped.chargeOn <= today)
    return refuse({ why: 'nothing_to_unskip' })
  return {
    ok: true,
    scope: 'this',
    plan: { ...plan, skipped: null, cycle: unannounced(skipped, {}) },
    words: `You took the refill of ${sayDate(skipped.chargeOn)} back in.`,
  }
}

/** The dates to which the delivery ahead may move: the picker offers these, and `move` refuses all others. */
export function movable(plan: Plan, today: IsoDate): Choosable {
  return { earliest: earliestChoice(plan, today), latest: latestChoice(today) }
}

/** The dates on which a rest may end: the picker offers these, and `pause` refuses all others. */
export function pausable(plan: Plan, today: IsoDate): Choosable {
  return { earliest: dueDate(plan, today), latest: latestChoice(today) }
}

/** Moves the delivery ahead to a date from tomorrow, or from its eight days while the last parcel has not left, to a year from now. */
export function move(plan: Plan, to: IsoDate, { today }: Facts): Decision {
  const { cycle } = plan
  if (to === cycle.chargeOn) return refuse({ why: 'same' })
  const refusal = refuseDate(plan, today) ?? refuseChoice(to, movable(plan, today))
  if (refusal) return refuse(refusal)
  return {
    ok: true,
    scope: 'onward',
    plan: { ...plan, cycle: unannounced(cycle, { chargeOn: to }) },
    words: `You moved the refill of ${sayDate(nextOn(plan, today))} to ${sayDate(to)}.`,
  }
}

/** Charges the delivery ahead today, once the last parcel has left and she can take it back no longer. */
export function shipNow(plan: Plan, { today }: Facts): Decision {
  const refusal = refuseDate(plan, today)
  if (refusal) return refuse(refusal)
  if (plan.last.shippedOn === null) return refuse({ why: 'not_shipped_yet' })
  const { cycle } = plan
  return {
    ok: true,
    scope: 'onward',
    plan: { ...plan, cycle: unannounced(cycle, { chargeOn: today }) },
    words: `You asked for the refill of ${sayDate(nextOn(plan, today))} today. It is charged in ${UNDO_MINUTES} minutes, so that you can take it back, and packed next.`,
  }
}

/**
 * Rests the plan; the next charge is on `until`, with its notice before, and never earlier than without the rest. A delivery that waits for its payment is left
 * out, so that resting never leaves a bill behind.
 */
export function pause(plan: Plan, until: IsoDate, { today, newId }: Facts): Decision {
  const refusal = refuseChange(plan, today, ['open', 'unpaid']) ?? refuseChoice(until, pausable(plan, today))
  if (refusal) return refuse(refusal)
  if (plan.resumeOn === until) return refuse({ why: 'same' })
  const { cycle } = plan
  const isUnpaid = standingOf(cycle, today) === 'unpaid'
  const rested = isUnpaid
    ? {
        skipped: { ...unannounced(cycle, {}), ...settled(cycle), state: 'SKIPPED' as const },
        cycle: newCycle(newId, cycle.number + 1, until),
      }
    : { skipped: null, cycle: unannounced(cycle, { chargeOn: until }) }
  return {
    ok: true,
    scope: 'all',
    plan: { ...plan, ...rested, state: 'PAUSED', pauseReason: 'CUSTOMER', resumeOn: until },
    words: `You paused your refill. The next charge is on ${sayDate(until)}.`,
  }
}

/** Ends a rest she chose: the next charge is as soon as it can be announced, and never before it is due. */
export function resume(plan: Plan, { today }: Facts): Decision {
  if (plan.state === 'CANCELLED') return refuse({ why: 'cancelled' })
  if (plan.pauseReason === 'PAYMENT') return refuse({ why: 'payment_open' })
  if (plan.state !== 'PAUSED') return refuse({ why: 'not_paused' })
  const chargeOn = dueDate(plan, today)
  return {
    ok: true,
    scope: 'all',
    plan: { ...active(plan), cycle: unannounced(plan.cycle, { chargeOn }) },
    words: `You resumed your refill. The next charge is on ${sayDate(chargeOn)}.`,
  }
}

/** Changes how often it comes; the delivery ahead follows, with its eight days of notice. */
export function changeRhythm(plan: Plan, everyDays: number, { today }: Facts): Decision {
  const refusal = refuseDate(plan, today)
  if (refusal) return refuse(refusal)
  if (!isRhythm(everyDays)) return refuse({ why: 'unknown_item' })
  if (everyDays === plan.everyDays) return refuse({ why: 'same' })
  const changed = { ...plan, everyDays }
  const chargeOn = dueDate(changed, today)
  return {
    ok: true,
    scope: 'all',
    plan: { ...changed, cycle: unannounced(plan.cycle, { chargeOn }) },
    words: `Your refill now comes every ${everyDays} days, next on ${sayDate(chargeOn)}.`,
  }
}

/** The date a delivery has by the plan's own rhythm, or the first that can still be announced. */
export function dueDate(plan: Plan, today: IsoDate): IsoDate {
  return whenAnnounced(followingChargeOn(plan.last, plan.everyDays, plan.leadDays), today)
}

/** A plan that runs again. */
export function active(plan: Plan): Plan {
  return { ...plan, state: 'ACTIVE', pauseReason: null, resumeOn: null }
}

/** What stays known of a delivery that was left out: the invoice that was made for it, now void. */
function settled({ invoiceId, quote }: Plan['cycle']) {
  return { invoiceId, quote, retryOn: null, hostedInvoiceUrl: null }
}
