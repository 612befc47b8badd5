/** Orders that wait for stock, and the bottles that come for them. */
import { type Bottles, takeForOrder } from '@/lib/inventory/store.ts'
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import { readParcel } from '../parcel/store.ts'

/**
 * Gives free bottles to the orders that wait for them, the oldest first: while an older order is short of a product, no
 * younger one is given any of it. An order that has all of its bottles is to pack.
 * @returns how many orders became ready.
 */
export async function allocateWaiting(now: Date): Promise<number> {
  const waiting = await db().order.findMany({
    where: { fulfilment: 'AWAITING_STOCK' },
    orderBy: [{ placedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  const short = new Set<string>()
  let ready = 0
  for (const { id } of waiting) {
    const still = await inTransaction((tx) => allocateOne(tx, id, short, now))
    for (const sku of still ?? []) short.add(sku)
    if (still?.length === 0) ready += 1
  }
  return ready
}

/** @returns the skus the order is still short of, none when it is ready; null when it did not wait any more. */
async function allocateOne(
  tx: Db,
  id: string,
  short: ReadonlySet<string>,
  now: Date,
): Promise<string[] | null> {
  const [order] = await tx.$queryRaw<{ fulfilment: string }[]>`
    SELECT fulfilment FROM "order" WHERE id = ${id}::uuid FOR UPDATE`
  if (order?.fulfilment !== 'AWAITING_STOCK') return null
  const { missing } = await readParcel(tx, id)
  const isShort = ({ sku }: Bottles) => short.has(sku)
  const mayTake = missing.filter((one) => !isShort(one))
  const still = [
    ...missing.filter(isShort).map(({ sku }) => sku),
    ...(await takeForOrder(tx, id, null, mayTake, now)),
  ]
  if (still.length === 0) await tx.order.update({ where: { id }, data: { fulfilment: 'TO_PACK' } })
  return still
}
