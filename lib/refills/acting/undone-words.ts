/** What is said of a change that was taken back: how the refill stands again, never the change itself, which would read as done. */
import { sayDate } from '../calendar.ts'
import { addressOf } from '../cycle.ts'
import { outlookOnceDone, sayAhead } from '../outlook.ts'
import type { IsoDate, Plan } from '../plan.ts'

const list = new Intl.ListFormat('en-US', { type: 'conjunction' })

/**
 * @param action what was taken back, as the log names it
 * @param plan as it stands now that it is
 */
export function undoneWords(action: string, plan: Plan, today: IsoDate): string {
  const [first] = outlookOnceDone(plan, today)
  const next = first ? `Next charge: ${sayAhead(first)}.` : 'No charge is ahead.'
  switch (action) {
    case 'skip':
      return first && first.waitsFor === null
        ? `Your refill of ${sayDate(first.on)} is back.`
        : `The refill you skipped is back. ${next}`
    case 'move':
    case 'ship_now':
      return `Your refill is back on its date. ${next}`
    case 'count':
      return `Your count is taken back. ${next}`
    case 'pause':
      return plan.state === 'PAUSED'
        ? `Your pause ends when it did before. ${next}`
        : `Your refill is not paused any more. ${next}`
    case 'resume':
      return `Your refill is paused again. ${next}`
    case 'cancel':
      return `Your refill is not canceled any more. ${next}`
    case 'rhythm':
      return `Your refill comes every ${plan.everyDays} days again. ${next}`
    case 'address': {
      const { line1, city } = addressOf(plan, plan.cycle)
      return `Your refill goes to ${line1}, ${city} again. ${next}`
    }
    case 'accept_price':
      return `Your yes to the new price is taken back: you keep the price you had. ${next}`
    case 'wait_for_stock':
    case 'ship_rest':
      return `Your choice about what is short of stock is taken back. ${next}`
    default:
      return `Your next delivery holds ${contentsOf(first?.lines ?? plan.items)} again. ${next}`
  }
}

function contentsOf(lines: readonly { readonly quantity: number; readonly name: string }[]): string {
  return list.format(lines.map(({ quantity, name }) => `${quantity} × ${name}`))
}
