/** What has to happen with an action besides writing it: said before it, by rules. */
import { isAnnounceable } from '../cycle.ts'
import type { IsoDate, Plan } from '../plan.ts'

/** True when the delivery ahead is priced and announced with the change itself: it was changed within its eight days. */
export function announcesNow({ state, cycle, last }: Plan, today: IsoDate): boolean {
  const isAhead = state === 'ACTIVE' && cycle.state === 'SCHEDULED' && cycle.quote === null
  return isAhead && last.shippedOn !== null && isAnnounceable(cycle.chargeOn, today)
}

/** True when the bill of the delivery must end first: skipping or resting leaves none behind. A cancelled plan is ended first, and its bill right after. */
export function endsInvoice(before: Plan, after: Plan): boolean {
  return before.cycle.invoiceId !== null && after.cycle.id !== before.cycle.id && after.state !== 'CANCELLED'
}
