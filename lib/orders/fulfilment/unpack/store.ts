/** An order that is not sent any more, or not whole: its bottles leave the parcel. */
import { bottlesIn } from '@/lib/inventory/bottles.ts'
import { returnBottles } from '@/lib/inventory/returns/store.ts'
import type { Db } from '@/lib/platform/db.ts'
import type { RefundItems } from '../../refunding/quote.ts'
import { readParcel } from '../parcel/store.ts'

/** Takes the bottles of `items` out of a parcel that has not left. The caller holds the order's row. */
export async function takeOutOfParcel(
  tx: Db,
  orderId: string,
  { lines }: RefundItems,
  { isResaleable }: { readonly isResaleable: boolean },
): Promise<void> {
  const { bought } = await readParcel(tx, orderId)
  const out = bought.map((line) => ({
    ...line,
    quantity: lines.find(({ position }) => position === line.position)?.quantity ?? 0,
  }))
  await returnBottles(tx, orderId, bottlesIn(out), { isResaleable })
}

/** Cancels an order that has not left: every bottle it still holds comes back. The caller holds the order's row. */
export async function cancelUnsent(
  tx: Db,
  orderId: string,
  { isResaleable }: { readonly isResaleable: boolean },
): Promise<void> {
  await tx.order.update({ where: { id: orderId }, data: { fulfilment: 'CANCELLED' } })
  await returnBottles(tx, orderId, 'all', { isResaleable })
}
