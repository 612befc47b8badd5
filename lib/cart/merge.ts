/** Two carts become one when somebody signs in. Pure: what is in them, and how many of each there are. */
import type { Purchase } from '@/lib/catalog/product.ts'
import { MAX_QUANTITY, type Rhythm, type StoredCart, type StoredLine } from './cart.ts'

export type Contents = Pick<StoredCart, 'lines' | 'refillEveryDays'>

/** A line that was in both carts, and could not be added up whole. */
type Capped = {
  readonly sku: string
  readonly purchase: Purchase
  /** What both carts held of it together. */
  readonly wanted: number
  readonly kept: number
  readonly why: 'limit' | 'stock'
}

export type Merged = {
  readonly lines: readonly StoredLine[]
  readonly refillEveryDays: Rhythm | null
  /** What came out of the guest's cart, line by line. */
  readonly brought: readonly Pick<StoredLine, 'sku' | 'purchase' | 'quantity'>[]
  readonly capped: readonly Capped[]
  /** Set when the guest's cart refilled at another rhythm than the one kept. */
  readonly otherRhythm: Rhythm | null
}

/**
 * Takes the lines of `guest` into `mine`. A line in one cart alone stays as it is, for the cart says itself what has sold
 * out since; a line in both is added up, as far as the limit and the stock go, and never below one.
 * @param unitsOf units of a sku that can be bought now; null when it is no longer sold
 */
export function mergeCarts(mine: Contents, guest: Contents, unitsOf: (sku: string) => number | null): Merged {
  const joined = mine.lines.map((line) => joinLine(line, guest.lines.find(isSame(line)), unitsOf(line.sku)))
  const moved = guest.lines.filter((line) => !mine.lines.some(isSame(line)))
  const refillEveryDays = mine.refillEveryDays ?? guest.refillEveryDays
  const hasRefill = guest.lines.some(({ purchase }) => purchase === 'REFILL')
  return {
    lines: [...joined.map(({ line }) => line), ...moved],
    refillEveryDays,
    brought: guest.lines.map(({ sku, purchase, quantity }) => ({ sku, purchase, quantity })),
    capped: joined.flatMap(({ capped }) => capped),
    otherRhythm: hasRefill && guest.refillEveryDays !== refillEveryDays ? guest.refillEveryDays : null,
  }
}

function joinLine(
  line: StoredLine,
  other: StoredLine | undefined,
  units: number | null,
): { line: StoredLine; capped: Capped[] } {
  if (!other) return { line, capped: [] }
  const wanted = line.quantity + other.quantity
  const stock = Math.max(1, units ?? MAX_QUANTITY)
  const kept = Math.min(wanted, MAX_QUANTITY, stock)
  const { sku, purchase } = line
  const why = stock < MAX_QUANTITY ? 'stock' : 'limit'
  // The guest's cart is the one she has just had before her eyes, with its prices.
  return {
    line: { ...line, quantity: kept, seen: other.seen },
    capped: kept < wanted ? [{ sku, purchase, wanted, kept, why }] : [],
  }
}

function isSame({ sku, purchase }: StoredLine): (other: StoredLine) => boolean {
  return (other) => other.sku === sku && other.purchase === purchase
}
