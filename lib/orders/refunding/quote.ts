/** How much goes back for what, before anybody is asked to give it. Amounts are minor units. */
import { type PricedOrder, shareOfUnits, sharesOf } from './shares.ts'

/** Lines by their position in the order, with how many units of each, and delivery or not. */
export type RefundItems = {
  readonly lines: readonly { readonly position: number; readonly quantity: number }[]
  readonly delivery: boolean
}

/** `everything` is whatever has not gone back yet. */
export type RefundWish = 'everything' | RefundItems

export type RefundableOrder = PricedOrder & {
  /** What has gone back or is on its way. */
  readonly refunded: number
  /** What was asked for and Stripe has not answered about. */
  readonly asked: number
  /** What earlier refunds were for. */
  readonly before: readonly RefundItems[]
}

export type RefundQuote = {
  readonly items: RefundItems
  readonly amount: number
  /** True when nothing is left to go back after it. */
  readonly isRest: boolean
}

export type QuoteRefusal =
  /** Nothing was chosen, or what was chosen cost nothing. */
  | { readonly reason: 'nothing_chosen' }
  | { readonly reason: 'nothing_left' }
  /** More units of a line than have not gone back yet. */
  | { readonly reason: 'too_many'; readonly position: number; readonly left: number }

export type Quoted =
  | { readonly state: 'quoted'; readonly quote: RefundQuote }
  | { readonly state: 'refused'; readonly refusal: QuoteRefusal }

/** Units of a line that earlier refunds were for. */
export function unitsBefore(before: readonly RefundItems[], position: number): number {
  return before
    .flatMap(({ lines }) => lines)
    .filter((line) => line.position === position)
    .reduce((units, { quantity }) => units + quantity, 0)
}

/** Money that can still go back. */
export function leftOf({ total, refunded, asked }: RefundableOrder): number {
  return Math.max(0, total - refunded - asked)
}

/** The amount of `wish`, never more than is left: money may have gone back by other ways than by line. */
export function quoteRefund(order: RefundableOrder, wish: RefundWish): Quoted {
  const left = leftOf(order)
  if (left === 0) return refused({ reason: 'nothing_left' })
  if (wish === 'everything') {
    return { state: 'quoted', quote: { items: restOf(order), amount: left, isRest: true } }
  }
  const lines = wish.lines.filter(({ quantity }) => quantity > 0)
  for (const { position, quantity } of lines) {
    const still = unitsLeft(order, position)
    if (quantity > still) return refused({ reason: 'too_many', position, left: still })
  }
  const items = { lines, delivery: wish.delivery && !isDeliveryBack(order) }
  const amount = Math.min(costOf(order, items), left)
  if (amount === 0) return refused({ reason: 'nothing_chosen' })
  return { state: 'quoted', quote: { items, amount, isRest: amount === left } }
}

/** True when delivery has gone back already, or was free. */
export function isDeliveryBack(order: RefundableOrder): boolean {
  return sharesOf(order).delivery === 0 || order.before.some(({ delivery }) => delivery)
}

function restOf(order: RefundableOrder): RefundItems {
  return {
    lines: order.lines
      .map(({ position }) => ({ position, quantity: unitsLeft(order, position) }))
      .filter(({ quantity }) => quantity > 0),
    delivery: !isDeliveryBack(order),
  }
}

function unitsLeft(order: RefundableOrder, position: number): number {
  const line = order.lines.find((one) => one.position === position)
  return line ? Math.max(0, line.quantity - unitsBefore(order.before, position)) : 0
}

function costOf(order: RefundableOrder, items: RefundItems): number {
  const shares = sharesOf(order)
  const costs = items.lines.map(({ position, quantity }) =>
    shareOfUnits(
      {
        quantity: order.lines.find((line) => line.position === position)?.quantity ?? 1,
        share: shares.lines.get(position) ?? 0,
      },
      unitsBefore(order.before, position),
      quantity,
    ),
  )
  return costs.reduce((one, other) => one + other, items.delivery ? shares.delivery : 0)
}

function refused(refusal: QuoteRefusal): Quoted {
  return { state: 'refused', refusal }
}
