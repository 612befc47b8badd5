/** Bottles that come back from an order that is not sent, or not whole. */
import type { Db } from '@/lib/platform/db.ts'
import { type Take, untake } from '../allocation.ts'
import type { Bottles } from '../store.ts'

/**
 * Puts bottles of an order back into the lots they came from, through the ledger; those that cannot be sold any more are
 * written off in the same breath. The caller holds the order's row.
 * @param bottles how many of each product; `all` for whatever the order holds
 */
export async function returnBottles(
  tx: Db,
  orderId: string,
  bottles: readonly Bottles[] | 'all',
  { isResaleable }: { readonly isResaleable: boolean },
): Promise<void> {
  const held = await tx.lotAllocation.findMany({
    where: { orderId },
    select: { lotId: true, sku: true, quantity: true, lot: { select: { expiresOn: true } } },
  })
  // Stock before lots, in the order of sku: purchases lock them so, and nobody waits for the other.
  const skus = [...new Set(held.map(({ sku }) => sku))].sort((one, other) => one.localeCompare(other))
  for (const sku of skus) {
    const taken = held.filter((one) => one.sku === sku).map(({ lot, ...take }) => ({ ...take, ...lot }))
    const wanted =
      bottles === 'all' ? Number.POSITIVE_INFINITY : (bottles.find((one) => one.sku === sku)?.quantity ?? 0)
    await tx.$queryRaw`SELECT sku FROM stock WHERE sku = ${sku} FOR UPDATE`
    for (const take of untake(taken, wanted)) await putBack(tx, orderId, sku, take, isResaleable)
  }
}

async function putBack(
  tx: Db,
  orderId: string,
  sku: string,
  take: Take,
  isResaleable: boolean,
): Promise<void> {
  const { lotId, quantity } = take
  await tx.stockMovement.create({ data: { lotId, sku, delta: quantity, reason: 'RETURNED', orderId } })
  if (!isResaleable)
    await tx.stockMovement.create({ data: { lotId, sku, delta: -quantity, reason: 'ADJUSTED' } })
  const { count } = await tx.lotAllocation.deleteMany({ where: { orderId, lotId, quantity } })
  if (count === 0)
    await tx.lotAllocation.update({
      where: { orderId_lotId: { orderId, lotId } },
      data: { quantity: { decrement: quantity } },
    })
}
