/** A cart as the page sees it, and the rules that make one out of its lines. Pure: no time, no database. */
import type { Bottle, Product, Purchase } from '@/lib/catalog/product.ts'
import { fullName, productPath } from '@/lib/catalog/product.ts'
import { missingForFreeShipping, type ShippingPolicy, shippingFor } from '@/lib/catalog/shipping.ts'
import { pricePerDay, type Supply, supplyOf } from '@/lib/catalog/supply.ts'
import { type Money, money, sum, times } from '@/lib/platform/money.ts'

export const MAX_QUANTITY = 10

/** Days between refills a shopper can choose from. */
export const RHYTHMS = [30, 45, 60, 90] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** One stored line, with the price its shopper last agreed to see. */
export type StoredLine = {
  readonly sku: string
  readonly purchase: Purchase
  readonly quantity: number
  readonly seen: { readonly priceId: string; readonly price: Money }
}

export type StoredCart = {
  readonly version: number
  readonly refillEveryDays: Rhythm | null
  readonly lines: readonly StoredLine[]
}

/** What a cart needs to know of something sold. */
export type OfferedProduct = Pick<Product, 'sku' | 'kind' | 'name' | 'step' | 'taxCode' | 'prices'> & {
  readonly parts: readonly { readonly bottle: Omit<Bottle, 'ingredients'>; readonly quantity: number }[]
}

/** Something sold, and how many units of it can be bought now. */
export type Offer = { readonly product: OfferedProduct; readonly units: number }

/** What changed since the line was added, said on the line and never applied silently. */
export type LineNotice =
  | { readonly kind: 'price_changed'; readonly from: Money; readonly to: Money }
  | { readonly kind: 'sold_out' }
  | { readonly kind: 'only_some_left'; readonly units: number }
  | { readonly kind: 'no_longer_sold' }

export type CartLine = {
  readonly sku: string
  readonly purchase: Purchase
  /** `Step 04 · NAD+ Vital Energy Complex` */
  readonly name: string
  readonly path: string
  readonly quantity: number
  readonly priceId: string
  readonly unitPrice: Money
  readonly total: Money
  readonly perDay: Money
  /** The supply of one unit. */
  readonly supply: Supply
  /** Bottles in one unit; a protocol knows its parts. */
  readonly parts: readonly { readonly sku: string; readonly name: string; readonly quantity: number }[]
  readonly notices: readonly LineNotice[]
}

export type Cart = {
  readonly version: number
  readonly lines: readonly CartLine[]
  /** Units in all lines: the number on the badge. */
  readonly count: number
  /** Days between refills of this cart's refill lines; null while nothing refills. */
  readonly refillEveryDays: Rhythm | null
  readonly subtotal: Money
  /** Estimated: the address decides at Stripe. */
  readonly shipping: Money
  /** What is missing for free delivery; null once it is free. */
  readonly missingForFreeShipping: Money | null
  /** Estimated: subtotal and delivery, before tax and promotion codes. */
  readonly estimatedTotal: Money
  /** Digest of what can be bought here and at which prices: what a shopper saw when she pressed Check out. */
  readonly fingerprint: string
}

/** True when `days` is a rhythm a cart may have. */
export function isRhythm(days: number | null | undefined): days is Rhythm {
  return RHYTHMS.some((rhythm) => rhythm === days)
}

/** Keeps a quantity within 1 to 10. */
export function withinLimits(quantity: number): number {
  return Math.min(MAX_QUANTITY, Math.max(1, Math.trunc(quantity)))
}

/**
 * Builds the cart a page shows from what is stored and what can be bought now.
 * @param offers by sku; a line whose sku is missing is said to be no longer sold, and costs nothing.
 */
export function buildCart(
  stored: StoredCart,
  offers: ReadonlyMap<string, Offer>,
  policy: ShippingPolicy,
): Cart {
  const lines = stored.lines.map((line) => toLine(line, offers.get(line.sku)))
  const subtotal = sum(lines.map((line) => line.total))
  const hasRefill = lines.some((line) => line.purchase === 'REFILL')
  const shipping = lines.length === 0 ? money(0) : shippingFor(policy, subtotal, hasRefill)
  return {
    version: stored.version,
    lines,
    count: lines.reduce((total, line) => total + line.quantity, 0),
    refillEveryDays: hasRefill ? stored.refillEveryDays : null,
    subtotal,
    shipping,
    missingForFreeShipping: missingForFreeShipping(policy, subtotal, hasRefill),
    estimatedTotal: sum([subtotal, shipping]),
    fingerprint: fingerprintOf(lines, hasRefill ? stored.refillEveryDays : null, shipping),
  }
}

/** A cart nobody has put anything in yet. */
export function emptyCart(policy: ShippingPolicy): Cart {
  return buildCart({ version: 0, refillEveryDays: null, lines: [] }, new Map(), policy)
}

/** True when every line can be bought as it stands. */
export function isBuyable(cart: Cart): boolean {
  const blocking = ['sold_out', 'only_some_left', 'no_longer_sold']
  return (
    cart.lines.length > 0 &&
    cart.lines.every((line) => line.notices.every(({ kind }) => !blocking.includes(kind)))
  )
}

function toLine(line: StoredLine, offer: Offer | undefined): CartLine {
  if (!offer) return unsoldLine(line)
  const { product, units } = offer
  const { id, price } = product.prices[line.purchase]
  const supply = supplyOf(product.parts.map(({ bottle, quantity }) => ({ ...bottle, quantity })))
  return {
    sku: line.sku,
    purchase: line.purchase,
    name: fullName(product),
    path: productPath(product),
    quantity: line.quantity,
    priceId: id,
    unitPrice: price,
    total: times(price, line.quantity),
    perDay: pricePerDay(price, supply.days),
    supply,
    parts: product.parts.map(({ bottle, quantity }) => ({
      sku: bottle.sku,
      name: fullName(bottle),
      quantity,
    })),
    notices: [...priceNotice(line, price), ...stockNotice(line.quantity, units)],
  }
}

function unsoldLine(line: StoredLine): CartLine {
  const { sku, purchase, quantity, seen } = line
  const nothing = money(0, seen.price.currency)
  return {
    ...{ sku, purchase, quantity, name: sku, path: '/products', priceId: seen.priceId },
    ...{ unitPrice: seen.price, total: nothing, perDay: nothing, parts: [] },
    supply: { capsules: 0, capsulesPerDay: 0, days: 0 },
    notices: [{ kind: 'no_longer_sold' }],
  }
}

function priceNotice(line: StoredLine, price: Money): LineNotice[] {
  if (line.seen.price.amount === price.amount) return []
  return [{ kind: 'price_changed', from: line.seen.price, to: price }]
}

function stockNotice(quantity: number, units: number): LineNotice[] {
  if (units < 1) return [{ kind: 'sold_out' }]
  return units < quantity ? [{ kind: 'only_some_left', units }] : []
}

function fingerprintOf(lines: readonly CartLine[], everyDays: Rhythm | null, shipping: Money): string {
  const parts = lines.map((line) => `${line.sku}:${line.purchase}:${line.quantity}:${line.priceId}`)
  return [...parts.sort(), `every:${everyDays ?? 0}`, `delivery:${shipping.amount}`].join('|')
}
