/** One action on one plan: the plan as it would be, or why not. The page's preview and the change itself both ask here. */
import { replacedBy } from '../cycle.ts'
import type { Plan } from '../plan.ts'
import type { Action, Decision, Facts } from './action.ts'
import {
  acceptPrice,
  addOnce,
  changeAddress,
  changeQuantity,
  removeOnce,
  shipRest,
  swap,
  waitForStock,
} from './contents.ts'
import { cancel, changeCard, count, restart } from './contract.ts'
import { changeRhythm, move, pause, resume, shipNow, skip, unskip } from './dates.ts'

/** What `action` makes of `plan`. Pure: nothing is charged, promised or written. */
export function decide(plan: Plan, action: Action, facts: Facts): Decision {
  const decision = ruled(plan, action, facts)
  return decision.ok ? { ...decision, plan: withoutBill(plan, decision.plan, facts.newId) } : decision
}

/** A delivery that has a bill and changes all the same goes on under the next number, so that the old bill can be ended. */
function withoutBill(before: Plan, after: Plan, newId: string): Plan {
  const { cycle } = after
  const isChanged = before.cycle.invoiceId !== null && cycle.state === 'SCHEDULED'
  if (!isChanged || before.cycle.id !== cycle.id) return after
  return { ...after, cycle: replacedBy(cycle, newId, cycle.chargeOn) }
}

function ruled(plan: Plan, action: Action, facts: Facts): Decision {
  switch (action.kind) {
    case 'skip':
      return skip(plan, facts)
    case 'unskip':
      return unskip(plan, facts)
    case 'move':
      return move(plan, action.to, facts)
    case 'ship_now':
      return shipNow(plan, facts)
    case 'pause':
      return pause(plan, action.until, facts)
    case 'resume':
      return resume(plan, facts)
    case 'rhythm':
      return changeRhythm(plan, action.everyDays, facts)
    case 'quantity':
      return changeQuantity(plan, action.sku, action.quantity, facts)
    case 'swap':
      return swap(plan, action.from, action.to, facts)
    case 'add_once':
      return addOnce(plan, action.offer, action.quantity, facts)
    case 'remove_once':
      return removeOnce(plan, action.sku, facts)
    case 'address':
      return changeAddress(plan, action.scope, action.address, facts)
    case 'card':
      return changeCard(plan, action.paymentMethodId, action.card, facts)
    case 'count':
      return count(plan, action.counts, action.chargeOn, facts)
    case 'wait_for_stock':
      return waitForStock(plan, facts)
    case 'ship_rest':
      return shipRest(plan, action.short, facts)
    case 'accept_price':
      return acceptPrice(plan, action, facts)
    case 'cancel':
      return cancel(plan, facts)
    case 'restart':
      return restart(plan, facts)
  }
}
