import { shippingTaxPercent, type TaxPlace, taxPercent } from './tax-table.ts'

/** A line to price. Amounts in minor units. */
export interface PriceLine {
  subtotal: number
  taxBehavior: 'exclusive' | 'inclusive'
  taxCode: string | null
}

export interface Reduction {
  percentOff: number | null
  amountOff: number | null
}

interface PricedLine {
  discount: number
  tax: number
  taxPercent: number
  taxable: number
  /** What the line costs: subtotal, less discount, plus tax that is not already inside. */
  total: number
}

/** A priced order, minor units. `tax` is 0 while the place is unknown. */
export interface Totals {
  lines: PricedLine[]
  subtotal: number
  discount: number
  shipping: number
  shippingTax: number
  shippingTaxPercent: number
  tax: number
  total: number
}

/**
 * Prices an order: the discount is spread over the lines by their share, then each line and the shipping are taxed.
 * @param place undefined while no address is known, or where tax is not calculated
 */
export function priceOrder(
  lines: readonly PriceLine[],
  reduction: Reduction | null,
  shipping: { amount: number; taxBehavior: 'exclusive' | 'inclusive' } | null,
  place: TaxPlace | undefined,
): Totals {
  const subtotal = lines.reduce((sum, line) => sum + line.subtotal, 0)
  const discount = discountOn(subtotal, reduction)
  const shares = spread(
    discount,
    lines.map((line) => line.subtotal),
  )
  const priced = lines.map((line, index) => priceLine(line, shares[index] ?? 0, place))
  const shippingAmount = shipping?.amount ?? 0
  const shippingPercent = place ? shippingTaxPercent(place) : 0
  const behavior = shipping?.taxBehavior ?? 'exclusive'
  const shippingTax = taxOn(shippingAmount, shippingPercent, behavior)
  const linesTotal = priced.reduce((sum, line) => sum + line.total, 0)
  return {
    lines: priced,
    subtotal,
    discount,
    shipping: shippingAmount,
    shippingTax,
    shippingTaxPercent: shippingPercent,
    tax: priced.reduce((sum, line) => sum + line.tax, 0) + shippingTax,
    total: linesTotal + shippingAmount + (behavior === 'exclusive' ? shippingTax : 0),
  }
}

function priceLine(line: PriceLine, discount: number, place: TaxPlace | undefined): PricedLine {
  const net = line.subtotal - discount
  const percent = place ? taxPercent(place, line.taxCode) : 0
  const tax = taxOn(net, percent, line.taxBehavior)
  const inside = line.taxBehavior === 'inclusive'
  return {
    discount,
    tax,
    taxPercent: percent,
    taxable: inside ? net - tax : net,
    total: inside ? net : net + tax,
  }
}

function taxOn(amount: number, percent: number, behavior: 'exclusive' | 'inclusive'): number {
  if (behavior === 'exclusive') return Math.round((amount * percent) / 100)
  return amount - Math.round(amount / (1 + percent / 100))
}

/** A discount never exceeds what it is taken from. */
function discountOn(subtotal: number, reduction: Reduction | null): number {
  if (!reduction) return 0
  const off =
    reduction.percentOff !== null
      ? Math.round((subtotal * reduction.percentOff) / 100)
      : (reduction.amountOff ?? 0)
  return Math.min(off, subtotal)
}

/** Splits an amount by weights so that the parts add up to it exactly. */
export function spread(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  if (whole === 0) return weights.map(() => 0)
  let weightSoFar = 0
  let givenSoFar = 0
  return weights.map((weight) => {
    weightSoFar += weight
    const upTo = Math.round((amount * weightSoFar) / whole)
    const part = upTo - givenSoFar
    givenSoFar = upTo
    return part
  })
}
