/** How long capsules last, and what a day of them costs. */
import { type Money, money } from '@/lib/platform/money.ts'

/** One product taken daily: how many capsules there are, and how many are taken a day. */
export type SupplyPart = {
  readonly capsules: number
  readonly capsulesPerDay: number
  readonly quantity: number
}

export type Supply = {
  /** All capsules together. */
  readonly capsules: number
  /** Capsules taken on one day, of all products together. */
  readonly capsulesPerDay: number
  /** Whole days until the first product runs out. */
  readonly days: number
}

/**
 * The supply of one product, or of a protocol whose products are taken side by side: it lasts as long as the part
 * that runs out first. 60 capsules at 1, 2, 3, 4 a day are 60, 30, 20, 15 days.
 * @throws RangeError when there is no part, or a count is not a whole number above zero.
 */
export function supplyOf(parts: readonly SupplyPart[]): Supply {
  if (parts.length === 0) throw new RangeError('a supply has at least one part')
  for (const part of parts) {
    for (const count of [part.capsules, part.capsulesPerDay, part.quantity]) {
      if (!Number.isSafeInteger(count) || count < 1)
        throw new RangeError(`${count} is not a number of capsules`)
    }
  }
  return {
    capsules: parts.reduce((total, part) => total + part.capsules * part.quantity, 0),
    capsulesPerDay: parts.reduce((total, part) => total + part.capsulesPerDay, 0),
    days: Math.min(...parts.map((part) => daysOf(part))),
  }
}

/** Servings on a label: one serving is what is taken in a day, and a started serving does not count. */
export function servingsOf(part: Pick<SupplyPart, 'capsules' | 'capsulesPerDay'>): number {
  return Math.floor(part.capsules / part.capsulesPerDay)
}

/** The price of one day, rounded to the nearest minor unit. @throws RangeError when `days` is not above zero. */
export function pricePerDay(price: Money, days: number): Money {
  if (!(days > 0)) throw new RangeError(`${days} is not a number of days`)
  return money(Math.round(price.amount / days), price.currency)
}

function daysOf(part: SupplyPart): number {
  return Math.floor((part.capsules * part.quantity) / part.capsulesPerDay)
}
