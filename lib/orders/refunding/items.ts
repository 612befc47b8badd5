/** What a kept refund is about, read back from its row. */
import { z } from 'zod'
import type { RefundItems } from './quote.ts'

const linesOfRow = z.array(
  z.object({
    position: z.number().int().nonnegative(),
    quantity: z.number().int().positive(),
    alreadyOut: z.number().int().nonnegative().default(0),
  }),
)

/** Lines and delivery of a row. @throws when its `lines` are none: the row was written wrong. */
export function refundItems(row: { readonly lines: unknown; readonly delivery: boolean }): RefundItems {
  const lines = linesOfRow.parse(row.lines).map(({ position, quantity }) => ({ position, quantity }))
  return { lines, delivery: row.delivery }
}

/** What of a row leaves the parcel when it is made: all of it but what a refund that failed had taken out before. @throws as `refundItems` */
export function itemsLeaving(row: { readonly lines: unknown; readonly delivery: boolean }): RefundItems {
  const lines = linesOfRow
    .parse(row.lines)
    .map(({ position, quantity, alreadyOut }) => ({ position, quantity: quantity - alreadyOut }))
    .filter(({ quantity }) => quantity > 0)
  return { lines, delivery: row.delivery }
}
