/** What the database would refuse, by the names of its constraints (prisma/migrations/*_refill_invariants). */
import { isRhythm } from '@/lib/cart/cart.ts'
import { holdsBottles } from '../cycle.ts'
import type { Cycle, Plan } from '../plan.ts'
import type { World } from './world.ts'

const ENDED: readonly Cycle['state'][] = ['PAID', 'SKIPPED', 'CANCELLED']

/** Names of the constraints the world breaks; empty when it is legal. */
export function illegalities(world: World): string[] {
  return [...ofPlan(world.plan), ...ofCycles(world), ...ofAttempts(world), ...ofBottles(world)]
}

function ofPlan(plan: Plan): string[] {
  const { state, pauseReason, resumeOn, cancelledAt, items } = plan
  return broken({
    plan_rhythm: isRhythm(plan.everyDays),
    plan_pause_has_a_reason: (state === 'PAUSED') === (pauseReason !== null),
    plan_pause_ends: (pauseReason === 'CUSTOMER') === (resumeOn !== null),
    plan_cancelled_at: (state === 'CANCELLED') === (cancelledAt !== null),
    plan_has_items: items.length > 0 && new Set(items.map(({ sku }) => sku)).size === items.length,
    plan_item_quantity: items.every(({ quantity }) => quantity >= 1 && quantity <= 10),
    plan_item_amount_positive: items.every(({ unitAmount }) => unitAmount > 0),
  })
}

function ofCycles({ plan, records }: World): string[] {
  const cycles = [...records.cycles.values()]
  const open = cycles.filter(({ state }) => !ENDED.includes(state)).length
  const numbers = new Set(cycles.map(({ number }) => number))
  return [
    ...cycles.flatMap(ofCycle),
    ...broken({
      cycle_one_open_per_plan: open <= 1 && (open === 1 || plan.state === 'CANCELLED'),
      cycle_plan_id_number_key: numbers.size === cycles.length,
      cycle_stripe_invoice_id_key: isUnique(cycles.flatMap(({ invoiceId }) => invoiceId ?? [])),
      cycle_of_a_cancelled_plan: plan.state !== 'CANCELLED' || open === 0 || plan.cycle.state === 'CHARGING',
      cycle_unpaid_rests: (plan.pauseReason === 'PAYMENT') === (plan.cycle.state === 'UNPAID'),
    }),
  ]
}

function ofCycle({ number, state, quote, paidOn, retryOn, failures, failedOn, extras }: Cycle): string[] {
  const isUnquoted = state === 'SCHEDULED' || state === 'SKIPPED' || state === 'CANCELLED'
  return broken({
    cycle_number_positive: number > 0,
    cycle_quote_is_whole: quote === null || isWhole(quote),
    cycle_quoted_before_charge: quote !== null || isUnquoted,
    cycle_unquoted_while_scheduled: state !== 'SCHEDULED' || quote === null,
    cycle_paid_on: (state === 'PAID') === (paidOn !== null),
    cycle_dunning_has_a_date: state !== 'DUNNING' || retryOn !== null,
    cycle_failures: failures > 0 === (failedOn !== null),
    cycle_extras: extras.every(({ quantity, isOnce }) => isOnce && quantity >= 1 && quantity <= 10),
  })
}

function ofAttempts({ records }: World): string[] {
  const { attempts, orders, cycles } = records
  return broken({
    attempt_one_open_per_plan: attempts.filter(({ state }) => state === 'OPEN').length <= 1,
    attempt_one_paid_per_cycle: isUnique(
      attempts.filter(({ state }) => state === 'PAID').map(({ cycleId }) => cycleId),
    ),
    attempt_open_is_charging: attempts.every(
      ({ state, cycleId }) => state !== 'OPEN' || cycles.get(cycleId)?.state === 'CHARGING',
    ),
    order_cycle_id_key: isUnique(orders.map(({ cycleId }) => cycleId)),
    order_of_cycle_is_quoted: orders.every(
      ({ cycleId, total }) => cycleId === null || cycles.get(cycleId)?.quote?.total === total,
    ),
  })
}

function ofBottles({ shelf, records }: World): string[] {
  const { cycles } = records
  const holders = [...shelf.held.keys()].map((cycleId) => cycles.get(cycleId))
  const promised = [...cycles.values()].filter(holdsBottles)
  return broken({
    stock_never_oversold: [...shelf.onHand.keys()].every((sku) => shelf.free(sku) >= 0),
    reservation_has_its_delivery: holders.every((cycle) => cycle !== undefined && holdsBottles(cycle)),
    reservation_is_there: promised.every(({ id }) => shelf.held.has(id)),
  })
}

function isWhole({ subtotal, tax, total, lines }: NonNullable<Cycle['quote']>): boolean {
  return lines.length > 0 && subtotal > 0 && tax >= 0 && total === subtotal + tax
}

function isUnique(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length
}

function broken(rules: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(rules).filter((name) => !rules[name])
}
