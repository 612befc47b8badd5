/** What an action may be done to: the same questions for all of them, asked once. */
import { addDays, earliestChargeOn, lastChangeOn } from '../calendar.ts'
import { type Standing, standingOf } from '../cycle.ts'
import type { IsoDate, Plan } from '../plan.ts'
import type { Refusal } from './action.ts'

/** Why the delivery ahead cannot be changed `today`; null when it can. A resting or ended plan is its own reason. */
export function refuseChange(
  plan: Plan,
  today: IsoDate,
  allowed: readonly Standing[] = ['open'],
): Refusal | null {
  if (plan.state === 'CANCELLED') return { why: 'cancelled' }
  if (plan.pauseReason === 'PAYMENT') return { why: 'payment_open' }
  const standing = standingOf(plan.cycle, today)
  return allowed.includes(standing) ? null : refusalOf(standing, plan)
}

/** Why the date of the delivery ahead cannot be changed `today`: a plan she paused is resumed first. */
export function refuseDate(plan: Plan, today: IsoDate, allowed?: readonly Standing[]): Refusal | null {
  return plan.pauseReason === 'CUSTOMER' ? { why: 'paused' } : refuseChange(plan, today, allowed)
}

/** The first date she may choose for the delivery ahead: tomorrow, or the first that can be announced while the last parcel has not left. */
export function earliestChoice({ last }: Plan, today: IsoDate): IsoDate {
  return last.shippedOn === null ? earliestChargeOn(today) : addDays(today, 1)
}

/** The first and the last date that can be chosen. */
export type Choosable = { readonly earliest: IsoDate; readonly latest: IsoDate }

/** Why `date` cannot be chosen; null when it can. */
export function refuseChoice(date: IsoDate, { earliest, latest }: Choosable): Refusal | null {
  if (date < earliest) return { why: 'date_past', earliest }
  return date > latest ? { why: 'date_too_far', latest } : null
}

function refusalOf(standing: Standing, { cycle }: Plan): Refusal {
  if (standing === 'charging') return { why: 'being_charged' }
  if (standing === 'unpaid') return { why: 'payment_open' }
  return { why: 'too_late', chargeOn: cycle.chargeOn, lastChangeOn: lastChangeOn(cycle.chargeOn) }
}
