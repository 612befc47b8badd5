/** What a kept refund is about, read back from its row. */
import { z } from 'zod'
import type { RefundItems } from './quote.ts'

const linesOfRow = z.array(
  z.object({ position: z.number().int().nonnegative(), quantity: z.number().int().positive() }),
)

/** Lines and delivery of a row. @throws when its `lines` are none: the row was written wrong. */
export function refundItems(row: { readonly lines: unknown; readonly delivery: boolean }): RefundItems {
  return { lines: linesOfRow.parse(row.lines), delivery: row.delivery }
}
