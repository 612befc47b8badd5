/** Actions that change what a delivery holds or where it goes. */
import { MAX_QUANTITY } from '@/lib/cart/cart.ts'
import { formatMoney, money } from '@/lib/platform/money.ts'
import { sayDate } from '../calendar.ts'
import { dateWhenChanged, unannounced } from '../cycle.ts'
import { nextOn, nextOnceDone } from '../next-date.ts'
import type { Cycle, DeliveryAddress, IsoDate, Plan, PlanItem } from '../plan.ts'
import { type Action, type Decision, type Facts, type Offered, refuse } from './action.ts'
import { refuseChange } from './guard.ts'

/** Changes how many of an item come every time; 0 takes it out, unless it is the last one. */
export function changeQuantity(plan: Plan, sku: string, quantity: number, { today }: Facts): Decision {
  const item = plan.items.find((one) => one.sku === sku)
  const refusal = refuseChange(plan, today)
  if (refusal) return refuse(refusal)
  if (!item) return refuse({ why: 'unknown_item' })
  if (quantity === item.quantity) return refuse({ why: 'same' })
  if (quantity > MAX_QUANTITY) return refuse({ why: 'too_many', max: MAX_QUANTITY })
  if (quantity < 1 && plan.items.length === 1) return refuse({ why: 'last_item' })
  const items = plan.items.flatMap((one) =>
    one.sku !== sku ? [one] : quantity < 1 ? [] : [{ ...one, quantity }],
  )
  const words =
    quantity < 1
      ? `You took ${item.name} out of your refill.`
      : `Your refill now holds ${quantity} × ${item.name} every time.`
  return { ok: true, scope: 'all', words, plan: { ...plan, items, cycle: changed(plan, today, {}) } }
}

/** Puts another product in the place of one, in the same quantity, at its refill price of today. */
export function swap(plan: Plan, from: string, { item: to, units }: Offered, { today }: Facts): Decision {
  const item = plan.items.find((one) => one.sku === from)
  const refusal = refuseChange(plan, today)
  if (refusal) return refuse(refusal)
  if (!item) return refuse({ why: 'unknown_item' })
  if (plan.items.some((one) => one.sku === to.sku)) return refuse({ why: 'already_in_plan', name: to.name })
  if (units < item.quantity) return refuse({ why: 'sold_out', name: to.name, units })
  const items = plan.items.map((one): PlanItem => (one === item ? { ...to, quantity: item.quantity } : one))
  const omitted = plan.cycle.omitted.filter((sku) => sku !== from)
  return {
    ok: true,
    scope: 'all',
    plan: { ...plan, items, cycle: changed(plan, today, { omitted }) },
    words: `You swapped ${item.name} for ${to.name}, every time.`,
  }
}

/** Adds something to the delivery ahead alone. */
export function addOnce(plan: Plan, { item, units }: Offered, quantity: number, { today }: Facts): Decision {
  const refusal = refuseChange(plan, today)
  if (refusal) return refuse(refusal)
  const { extras } = plan.cycle
  const before = extras.find((one) => one.sku === item.sku)?.quantity ?? 0
  const after = before + quantity
  if (quantity < 1) return refuse({ why: 'unknown_item' })
  if (plan.items.some((one) => one.sku === item.sku))
    return refuse({ why: 'already_in_plan', name: item.name })
  if (after > MAX_QUANTITY) return refuse({ why: 'too_many', max: MAX_QUANTITY })
  if (units < after) return refuse({ why: 'sold_out', name: item.name, units })
  const others = extras.filter((one) => one.sku !== item.sku)
  const cycle = changed(plan, today, {
    extras: [...others, { ...item, quantity: after, isOnce: true }],
  })
  return {
    ok: true,
    scope: 'this',
    plan: { ...plan, cycle },
    words: `You added ${quantity} × ${item.name} to the refill of ${sayDate(nextOnceDone({ ...plan, cycle }, today))}, this one time.`,
  }
}

/** Takes a one-time addition out again. */
export function removeOnce(plan: Plan, sku: string, { today }: Facts): Decision {
  const refusal = refuseChange(plan, today)
  if (refusal) return refuse(refusal)
  const extra = plan.cycle.extras.find((one) => one.sku === sku)
  if (!extra) return refuse({ why: 'unknown_item' })
  const cycle = changed(plan, today, { extras: plan.cycle.extras.filter((one) => one !== extra) })
  return {
    ok: true,
    scope: 'this',
    plan: { ...plan, cycle },
    words: `You took ${extra.name} out of the refill of ${sayDate(nextOnceDone({ ...plan, cycle }, today))}.`,
  }
}

/** Sends this delivery, or every one from now on, somewhere else the store delivers to. */
export function changeAddress(
  plan: Plan,
  scope: 'this' | 'all',
  address: DeliveryAddress,
  { today, countries }: Facts,
): Decision {
  const refusal = refuseChange(plan, today)
  if (refusal) return refuse(refusal)
  if (!countries.includes(address.country)) return refuse({ why: 'outside_country' })
  const cycle = changed(plan, today, { address: scope === 'this' ? address : null })
  const place = `${address.line1}, ${address.city}`
  return scope === 'this'
    ? {
        ok: true,
        scope,
        plan: { ...plan, cycle },
        words: `The refill of ${sayDate(nextOnceDone({ ...plan, cycle }, today))} goes to ${place}.`,
      }
    : { ok: true, scope, plan: { ...plan, address, cycle }, words: `Your refills now go to ${place}.` }
}

/** Takes a new price for an item; the old one held until now, and holds for a charge before the day of the new one. */
export function acceptPrice(
  plan: Plan,
  { sku, amount, effectiveOn }: Omit<Extract<Action, { kind: 'accept_price' }>, 'kind'>,
  { today }: Facts,
): Decision {
  const item = plan.items.find((one) => one.sku === sku)
  const refusal = refuseChange(plan, today)
  if (refusal) return refuse(refusal)
  if (!item || amount <= item.unitAmount) return refuse({ why: 'unknown_item' })
  const chargeOn = nextOn(plan, today)
  if (chargeOn < effectiveOn) return refuse({ why: 'price_too_early', chargeOn, effectiveOn })
  const items = plan.items.map((one) => (one === item ? { ...item, unitAmount: amount } : one))
  return {
    ok: true,
    scope: 'all',
    plan: { ...plan, items, cycle: changed(plan, today, {}) },
    words: `You agreed to ${formatMoney(money(amount))} for ${item.name} from now on.`,
  }
}

/** Keeps the delivery as it is until its bottles are there; it is then charged without another notice. */
export function waitForStock(plan: Plan, { today }: Facts): Decision {
  const refusal = refuseChange(plan, today)
  if (refusal) return refuse(refusal)
  const { cycle } = plan
  if (cycle.stock !== 'SHORT') return refuse({ why: 'not_short' })
  if (cycle.waitsForStock) return refuse({ why: 'same' })
  return {
    ok: true,
    scope: 'this',
    plan: { ...plan, cycle: { ...cycle, waitsForStock: true } },
    words: `You wait for the refill of ${sayDate(cycle.chargeOn)}: it is charged and packed when its bottles are here.`,
  }
}

/** Ships the delivery ahead without the lines that are short of stock. */
export function shipRest(plan: Plan, short: readonly string[], { today }: Facts): Decision {
  const refusal = refuseChange(plan, today)
  if (refusal) return refuse(refusal)
  if (plan.cycle.stock !== 'SHORT' || short.length === 0) return refuse({ why: 'not_short' })
  const omitted = [...new Set([...plan.cycle.omitted, ...short])]
  const isEmpty = [...plan.items, ...plan.cycle.extras].every(({ sku }) => omitted.includes(sku))
  if (isEmpty) return refuse({ why: 'last_item' })
  const cycle = changed(plan, today, { omitted })
  return {
    ok: true,
    scope: 'this',
    plan: { ...plan, cycle },
    words: `The refill of ${sayDate(nextOnceDone({ ...plan, cycle }, today))} ships without what is short of stock.`,
  }
}

/** The delivery with its contents changed. */
function changed(
  plan: Plan,
  today: IsoDate,
  change: Partial<Pick<Cycle, 'extras' | 'omitted' | 'address'>>,
): Cycle {
  return unannounced(plan.cycle, { ...change, chargeOn: dateWhenChanged(plan, today) })
}
