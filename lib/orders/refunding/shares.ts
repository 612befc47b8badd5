/**
 * What each part of an order cost in the end: discount and tax are spread over lines and delivery in proportion, by
 * largest remainder, so that the shares add up to the total to the cent. Amounts are minor units.
 */

export type PricedLine = {
  readonly position: number
  readonly quantity: number
  readonly unitAmount: number
}

export type PricedOrder = {
  readonly discount: number
  readonly shipping: number
  readonly tax: number
  readonly total: number
  readonly lines: readonly PricedLine[]
}

export type Shares = {
  /** Price less discount plus tax of a whole line, by its position. */
  readonly lines: ReadonlyMap<number, number>
  /** Delivery and the tax on it. */
  readonly delivery: number
}

/** The shares of an order's total. @throws RangeError when its amounts do not add up. */
export function sharesOf({ discount, shipping, tax, total, lines }: PricedOrder): Shares {
  const prices = lines.map(({ quantity, unitAmount }) => quantity * unitAmount)
  const net = subtract(prices, apportion(discount, prices))
  const taxes = apportion(tax, [...net, shipping])
  const delivery = shipping + (taxes.at(-1) ?? 0)
  const shares = net.map((amount, index) => amount + (taxes[index] ?? 0))
  if (shares.reduce((one, other) => one + other, delivery) !== total)
    throw new RangeError('the amounts of this order do not add up to its total')
  return { lines: new Map(lines.map(({ position }, index) => [position, shares[index] ?? 0])), delivery }
}

/**
 * What `quantity` further units of a line cost after `before` of them: all units together are the whole line's share,
 * however they are divided.
 */
export function shareOfUnits(
  line: { quantity: number; share: number },
  before: number,
  quantity: number,
): number {
  const upTo = (units: number) => Math.floor((line.share * units) / line.quantity)
  return upTo(before + quantity) - upTo(before)
}

/** Divides `amount` in the proportion of `weights`; what is left after rounding down goes to the largest remainders. */
export function apportion(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((one, other) => one + other, 0)
  if (whole === 0) return weights.map((_, index) => (index === weights.length - 1 ? amount : 0))
  const parts = weights.map((weight) => Math.floor((amount * weight) / whole))
  const left = amount - parts.reduce((one, other) => one + other, 0)
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (amount * weight) % whole }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index)
  const favoured = new Set(byRemainder.slice(0, left).map(({ index }) => index))
  return parts.map((part, index) => part + (favoured.has(index) ? 1 : 0))
}

function subtract(from: readonly number[], what: readonly number[]): number[] {
  return from.map((amount, index) => amount - (what[index] ?? 0))
}
