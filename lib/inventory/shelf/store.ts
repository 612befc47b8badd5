/** What is free on the shelf: on hand and promised to nobody. */
import { type Db, db } from '@/lib/platform/db.ts'

/** Free bottles by sku; a product without a row has none. @param skus all products when left out */
export async function readFree(
  skus?: readonly string[],
  on: Db = db(),
): Promise<ReadonlyMap<string, number>> {
  const rows = await on.stock.findMany({ where: skus ? { sku: { in: [...skus] } } : {} })
  return new Map(rows.map(({ sku, onHand, reserved }) => [sku, onHand - reserved]))
}
