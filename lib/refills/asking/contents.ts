/** The pages that change what a delivery holds. */
import { MAX_QUANTITY } from '@/lib/cart/cart.ts'
import { type Currency, formatMoney, money } from '@/lib/platform/money.ts'
import type { Offered } from '../actions/action.ts'
import { sayDate } from '../calendar.ts'
import { linesOf } from '../cycle.ts'
import type { Shortage } from '../mail-facts.ts'
import { nextOn } from '../next-date.ts'
import type { IsoDate, Plan } from '../plan.ts'
import type { OpenRise } from '../prices/store.ts'
import { type Asking, type Choice, choosing, type Option, type Wish } from './asking.ts'
import { countIn, type Fields } from './fields.ts'

/** How many of an item come every time; nothing is asked while it is as many as now. */
export function askQuantity(plan: Plan, fields: Fields): Asking {
  const item = plan.items.find(({ sku }) => sku === fields.sku) ?? plan.items[0]
  const typed = countIn(fields.quantity)
  const value = typed ?? item?.quantity ?? 1
  const least = plan.items.length > 1 ? 0 : 1
  const hint = least === 0 ? `0 takes it out. Up to ${MAX_QUANTITY}.` : `From 1 to ${MAX_QUANTITY}.`
  const quantity: Choice = {
    kind: 'number',
    ...{ name: 'quantity', label: 'How many come every time', unit: '' },
    ...{ hint, value, min: least, max: MAX_QUANTITY },
  }
  const isWrong = fields.quantity !== undefined && typed === null
  const action =
    item && !isWrong && value !== item.quantity
      ? ({ kind: 'quantity', sku: item.sku, quantity: value } as const)
      : null
  return choosing(
    [...whichOf('sku', 'Which one', plan.items, item?.sku), quantity],
    action,
    isWrong ? `Type a whole number. ${hint}` : null,
  )
}

/** Another product in the place of one; nothing is asked before one is chosen. */
export function askSwap(plan: Plan, offers: readonly Offered[], fields: Fields): Asking {
  const from = plan.items.find(({ sku }) => sku === fields.from) ?? plan.items[0]
  const others = offers.filter(({ item }) => plan.items.every(({ sku }) => sku !== item.sku))
  const to = others.find(({ item }) => item.sku === fields.to)
  const options = others.map((offer) => optionOf(offer, from?.quantity ?? 1, 'every time', plan.currency))
  const choice = {
    kind: 'options',
    name: 'to',
    label: 'Swap it for',
    value: to?.item.sku ?? null,
    options,
  } as const
  return choosing(
    [...whichOf('from', 'Which one', plan.items, from?.sku), choice],
    from && to ? { kind: 'swap', from: from.sku, to } : null,
  )
}

/** Something for the delivery ahead alone; the price of one is carried along, for the confirmation is of that price. */
export function askAdd(plan: Plan, offers: readonly Offered[], fields: Fields): Asking {
  const others = offers.filter(({ item }) => plan.items.every(({ sku }) => sku !== item.sku))
  const offer = others.find(({ item }) => item.sku === fields.sku)
  const quantity = countIn(fields.quantity) ?? 1
  const options = others.map((one) => optionOf(one, 1, 'one time', plan.currency))
  const what: Choice = {
    kind: 'options',
    ...{ name: 'sku', label: 'What to add', options, value: offer?.item.sku ?? null },
  }
  const howMany: Choice = {
    kind: 'number',
    ...{ name: 'quantity', label: 'How many', unit: '', value: quantity, min: 1, max: MAX_QUANTITY },
  }
  const asked = choosing([what, howMany], offer ? { kind: 'add_once', offer, quantity } : null)
  return offer ? { ...asked, fields: { ...asked.fields, price: String(offer.item.unitAmount) } } : asked
}

/** Takes a one-time addition out again. */
export function askRemove({ cycle }: Plan, fields: Fields): Asking {
  const extra = cycle.extras.find(({ sku }) => sku === fields.sku) ?? cycle.extras[0]
  if (!extra) return choosing([], null, 'Nothing was added to this delivery alone.')
  const action = { kind: 'remove_once', sku: extra.sku } as const
  return choosing(whichOf('sku', 'What to take out', cycle.extras, extra?.sku), action)
}

/** Bottles are short: wait for them, or ship what is there. */
export function askStock(plan: Plan, { short, rest }: Shortage, fields: Fields): Asking {
  if (plan.cycle.stock !== 'SHORT') return { ...choosing([], { kind: 'wait_for_stock' }) }
  const canShip = rest.length > 0 && short.length > 0
  const options: Option[] = [
    {
      value: 'wait',
      label: 'Wait for all of it',
      note: 'Charged and packed together as soon as the bottles are here, at the amount you were told.',
    },
    ...(canShip
      ? [
          {
            value: 'rest',
            label: 'Send what is there',
            note: `Without ${namesOf(short)}, this one time. You pay only for what is sent.`,
          },
        ]
      : []),
  ]
  const standing = plan.cycle.waitsForStock && canShip ? 'rest' : 'wait'
  const value = options.some((option) => option.value === fields.choice)
    ? (fields.choice ?? standing)
    : standing
  const action =
    value === 'rest'
      ? ({ kind: 'ship_rest', short: short.map(({ sku }) => sku) } as const)
      : ({ kind: 'wait_for_stock' } as const)
  return choosing([{ kind: 'options', name: 'choice', label: 'What shall we do', value, options }], action)
}

/** A higher price: agree to it, or keep the one agreed to. Nothing stands chosen. */
export function askPrice(plan: Plan, rises: readonly OpenRise[], fields: Fields, today: IsoDate): Asking {
  const rise = rises.find(({ id }) => id === fields.rise) ?? rises[0]
  const item = plan.items.find(({ sku }) => sku === rise?.sku)
  if (!rise || !item) return choosing([], null, 'No new price waits for your answer.')
  const which = rises.map(({ id, sku }) => ({ sku: id, name: nameOf(plan, sku) }))
  const options = pricesOf(plan, rise, item.name, today)
  const value = options.find((option) => option.value === fields.answer && !option.isShut)?.value ?? null
  const choices: Choice[] = [
    ...whichOf('rise', 'Which price', which, rise.id),
    { kind: 'options', name: 'answer', label: 'Your answer', value, options },
  ]
  const asked = choosing(choices, null)
  return {
    ...asked,
    fields: { ...asked.fields, rise: rise.id },
    wish: answerTo(value, plan, rise, item.name),
  }
}

/** A higher price never holds before its date: while a charge before it is ahead, there is no agreeing yet. */
function pricesOf(plan: Plan, { from, to, effectiveOn }: OpenRise, name: string, today: IsoDate): Option[] {
  const say = sayIn(plan.currency)
  const chargeOn = nextOn(plan, today)
  const isEarly = chargeOn < effectiveOn
  return [
    {
      ...{ value: 'keep', label: `Keep ${say(from)}` },
      note: 'Your refill goes on at the price you agreed to.',
    },
    {
      ...{ value: 'agree', label: `Agree to ${say(to)}` },
      note: isEarly
        ? `Possible once the charge of ${sayDate(chargeOn)} is made: it comes before ${sayDate(effectiveOn)} and stays at ${say(from)}.`
        : `For each ${name}, from the charge of ${sayDate(chargeOn)} on.`,
      ...(isEarly ? { isShut: true } : {}),
    },
  ]
}

function answerTo(value: string | null, { currency }: Plan, rise: OpenRise, name: string): Wish | null {
  if (value === null) return null
  if (value === 'keep')
    return {
      kind: 'keep_price',
      ...{ riseId: rise.id, words: `You keep ${sayIn(currency)(rise.from)} for ${name}.` },
    }
  const { id: riseId, sku, to: amount, effectiveOn } = rise
  return { kind: 'act', action: { kind: 'accept_price', riseId, sku, amount, effectiveOn } }
}

/** Which of several; nobody is asked when there is one. */
function whichOf(
  name: string,
  label: string,
  items: readonly { readonly sku: string; readonly name: string }[],
  value: string | undefined,
): Choice[] {
  const options = items.map(({ sku, name: words }) => ({ value: sku, label: words }))
  return items.length > 1 ? [{ kind: 'options', name, label, value: value ?? null, options }] : []
}

function optionOf({ item, units }: Offered, quantity: number, often: string, currency: Currency): Option {
  const isShut = units < quantity
  const price = `${sayIn(currency)(item.unitAmount)} each, ${often}, plus any sales tax`
  return {
    ...{ value: item.sku, label: item.name },
    note: isShut ? `${units < 1 ? 'Sold out' : `Only ${units} left`} right now` : price,
    ...(isShut ? { isShut } : {}),
  }
}

function namesOf(lines: Shortage['short']): string {
  return lines.map(({ name }) => name).join(' and ')
}

function nameOf(plan: Plan, sku: string): string {
  return linesOf(plan, plan.cycle).find((line) => line.sku === sku)?.name ?? sku
}

function sayIn(currency: Currency) {
  return (amount: number) => formatMoney(money(amount, currency))
}
