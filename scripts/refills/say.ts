/** What a day would bring, one line a plan. */

import { formatMoney, money } from '@/lib/platform/money.ts'
import { sayDate } from '@/lib/refills/calendar.ts'
import { linesOf, subtotalOf } from '@/lib/refills/cycle.ts'
import type { Forecast } from '@/lib/refills/engine/forecast.ts'
import type { Plan } from '@/lib/refills/plan.ts'

/** Without it, an earlier delivery that is still open looks like all that a later day holds. */
const NEXT_STEP_ALONE =
  'This is the next step of each refill as it stands now: what follows from it, such as the delivery after it, is not worked out.'

/** `VR-4T7K-92HM  no. 2  charge      $123.75 to Visa ending in 4242`. */
export function sayForecast(forecast: Forecast): string {
  const { plan } = forecast
  return `${plan.number}  no. ${String(plan.cycle.number).padEnd(3)}  ${wordsOf(forecast)}`
}

/** What stands under the lines: how many there were, and, for a day to come, what they leave out. */
export function saySum(due: number, { isToday }: { isToday: boolean }): string {
  const sum = due === 0 ? 'Nothing is due.' : `${refillsAre(due)} due. Nothing was written.`
  return isToday ? sum : `${sum}\n${NEXT_STEP_ALONE}`
}

/** `1 refill is`, `3 refills are`. */
export function refillsAre(count: number): string {
  return count === 1 ? '1 refill is' : `${count} refills are`
}

function wordsOf({ plan, step }: Forecast): string {
  switch (step.kind) {
    case 'none':
      return `nothing is due; ${stateOf(plan)}`
    case 'announce':
      return `announce a charge of ${amountOf(plan)} on ${sayDate(step.chargeOn)}`
    case 'seek_stock':
      return 'look whether its bottles have come'
    case 'charge':
      return plan.paymentMethodId === null
        ? 'rest: no card can be charged'
        : `charge ${amountOf(plan)}${tryOf(plan)}`
    case 'settle':
      return 'ask Stripe what became of a charge that was cut off'
    case 'release_stock':
      return 'give its bottles back while the payment is open'
    case 'remind':
      return 'remind her to confirm the charge at her bank'
    case 'give_up':
      return 'rest: she did not confirm the charge at her bank'
  }
}

function tryOf({ cycle }: Plan): string {
  return cycle.failures === 0 ? '' : `, try ${cycle.failures + 1}`
}

function stateOf({ state, cycle }: Plan): string {
  return state === 'CANCELLED' ? 'it is canceled' : `next on ${sayDate(cycle.retryOn ?? cycle.chargeOn)}`
}

function amountOf(plan: Plan): string {
  const { quote } = plan.cycle
  if (quote) return formatMoney(money(quote.total))
  return `${formatMoney(money(subtotalOf(linesOf(plan, plan.cycle))))} plus tax`
}
