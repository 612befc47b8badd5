/** The date of the delivery ahead, for everybody who names it: pages, mails, the data she downloads, and the notice itself. */
import { announcesNow } from './acting/consequence.ts'
import { whenAnnounced } from './calendar.ts'
import { shipped } from './engine/outcome.ts'
import type { IsoDate, Plan } from './plan.ts'

/**
 * The next charge of `plan` as it stands `today`: what nobody was told about yet never comes without its eight days. While
 * the last parcel has not left, it is the date if it left today, so the earliest that can come.
 */
export function nextOn(plan: Plan, today: IsoDate): IsoDate {
  const { state, chargeOn, retryOn } = plan.cycle
  if (state !== 'SCHEDULED') return retryOn ?? chargeOn
  const { cycle } = mayComeLater(plan) ? shipped(plan, today) : plan
  return whenAnnounced(cycle.chargeOn, today)
}

/** The next charge of `plan` once a change that made it stands: a date within eight days is announced with the change. */
export function nextOnceDone(plan: Plan, today: IsoDate): IsoDate {
  return announcesNow(plan, today) ? plan.cycle.chargeOn : nextOn(plan, today)
}

/** True while the last parcel has not left: the date ahead follows it, later and never earlier. */
export function mayComeLater({ cycle, last }: Pick<Plan, 'cycle' | 'last'>): boolean {
  return cycle.state === 'SCHEDULED' && last.shippedOn === null
}
