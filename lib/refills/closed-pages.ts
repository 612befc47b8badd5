/** Why nothing can be done on a page of a plan as it stands, whatever is chosen on it: it then shows that and no field. */
import type { Refusal } from './actions/action.ts'
import { refuseChange, refuseDate } from './actions/guard.ts'
import type { AskingPage } from './asking/ask.ts'
import type { IsoDate, Plan } from './plan.ts'

/** The refusal that whatever is asked on `page` would meet `today`; null when something on it can be had. */
export function closedPage(page: AskingPage, plan: Plan, today: IsoDate): Refusal | null {
  switch (page) {
    case 'card':
      return null
    case 'restart':
      return plan.state === 'CANCELLED' ? null : { why: 'not_cancelled' }
    case 'unskip':
    case 'move':
    case 'ship-now':
    case 'count':
    case 'rhythm':
      return refuseDate(plan, today)
    case 'skip':
      return refuseDate(plan, today, ['open', 'unpaid'])
    case 'pause':
      return refuseChange(plan, today, ['open', 'unpaid'])
    case 'quantity':
    case 'swap':
    case 'add':
    case 'remove':
      return refuseChange(plan, today)
    case 'cancel':
    case 'resume':
    case 'stock':
    case 'price':
      return plan.state === 'CANCELLED' ? { why: 'cancelled' } : null
  }
}
