/** Whether something can be bought, in the words a shopper needs: a count is nobody's business. */

export type Availability = 'in_stock' | 'low_stock' | 'sold_out'

/** Below so many units the page says that stock is low. */
export const LOW_STOCK_UNITS = 10

/** Bottles of one part that are neither sold nor promised, and how many of them one unit takes. */
export type PartStock = { readonly available: number; readonly perUnit: number }

/** Units that can still be bought: a protocol is as available as its scarcest part. */
export function unitsAvailable(parts: readonly PartStock[]): number {
  return Math.max(0, Math.min(...parts.map((part) => Math.floor(part.available / part.perUnit))))
}

/** What a page says about so many units. */
export function availabilityOf(units: number): Availability {
  if (units < 1) return 'sold_out'
  return units < LOW_STOCK_UNITS ? 'low_stock' : 'in_stock'
}
