/** What is in an order's parcel: what was bought, less what was refunded and taken out of it. */
import { bottlesIn } from '@/lib/inventory/bottles.ts'
import type { Bottles } from '@/lib/inventory/store.ts'
import type { RefundItems } from '../refunding/quote.ts'
import { unitsBefore } from '../refunding/quote.ts'

type BoughtLine = {
  readonly position: number
  readonly quantity: number
  readonly parts: readonly { readonly sku: string; readonly quantity: number }[]
}

/** The lines as they are sent; a line of which nothing is left is not among them. */
export function linesInParcel<L extends BoughtLine>(
  lines: readonly L[],
  takenOut: readonly RefundItems[],
): L[] {
  return lines
    .map((line) => ({ ...line, quantity: line.quantity - unitsBefore(takenOut, line.position) }))
    .filter(({ quantity }) => quantity > 0)
}

/** Bottles that `lines` need and no lot has been taken for yet. */
export function missingBottles(lines: readonly BoughtLine[], taken: readonly Bottles[]): Bottles[] {
  return bottlesIn(lines)
    .map(({ sku, quantity }) => ({
      sku,
      quantity: quantity - taken.filter((one) => one.sku === sku).reduce((sum, one) => sum + one.quantity, 0),
    }))
    .filter(({ quantity }) => quantity > 0)
}
