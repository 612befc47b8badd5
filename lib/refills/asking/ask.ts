/** From a page of a plan and what was chosen on it to what its confirmation does. The preview and the confirmation both ask here. */
import { listCards } from '@/lib/payments/cards.ts'
import { log } from '@/lib/platform/log.ts'
import type { PlanPage } from '../link.ts'
import { listOffers } from '../offers/store.ts'
import type { Plan } from '../plan.ts'
import { listOpenRises } from '../prices/store.ts'
import { readShortage } from '../shortage/store.ts'
import { readSupply } from '../supply/store.ts'
import { todayAt } from '../today.ts'
import { type Asking, choosing, plainly } from './asking.ts'
import { askCard } from './card.ts'
import { askAdd, askPrice, askQuantity, askRemove, askStock, askSwap } from './contents.ts'
import { askCount } from './count.ts'
import { askMove, askPause, askRhythm } from './dates.ts'
import type { Fields } from './fields.ts'

/** Pages whose form is their own: an address is typed, a reason given, a change taken back. */
export type OwnPage = 'address' | 'reason' | 'undo'

/** The pages that ask, preview and confirm alike. */
export type AskingPage = Exclude<PlanPage, OwnPage>

/** Whether a page asks like most do. */
export function isAskingPage(page: PlanPage): page is AskingPage {
  return page !== 'address' && page !== 'reason' && page !== 'undo'
}

/** What `page` asks about `plan` with these choices made. */
export async function ask(page: AskingPage, plan: Plan, fields: Fields, now: Date): Promise<Asking> {
  const today = todayAt(now)
  switch (page) {
    case 'skip':
    case 'unskip':
    case 'resume':
    case 'cancel':
    case 'restart':
      return plainly({ kind: page })
    case 'ship-now':
      return plainly({ kind: 'ship_now' })
    case 'move':
      return askMove(plan, fields, today)
    case 'pause':
      return askPause(plan, fields, today)
    case 'rhythm':
      return askRhythm(plan, fields)
    case 'quantity':
      return askQuantity(plan, fields)
    case 'swap':
      return askSwap(plan, await listOffers('REFILL'), fields)
    case 'add':
      return askAdd(plan, await listOffers('ONE_TIME'), fields)
    case 'remove':
      return askRemove(plan, fields)
    case 'stock':
      return askStock(plan, await readShortage(plan), fields)
    case 'price':
      return askPrice(plan, await listOpenRises(plan.id), fields)
    case 'count':
      return askCount(plan, await readSupply(plan), fields, today)
    case 'card':
      return askSavedCard(plan, fields)
  }
}

/** Without Stripe no card is known, and the page says so. */
async function askSavedCard(plan: Plan, fields: Fields): Promise<Asking> {
  try {
    return askCard(plan, await listCards(plan.customerId), fields)
  } catch (error) {
    log.warn({ err: error, plan: plan.number }, 'saved cards could not be read')
    return choosing([], null, 'Your saved cards could not be read just now. Please try again in a moment.')
  }
}
