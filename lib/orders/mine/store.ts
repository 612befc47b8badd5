/** The orders of one account. Every query names its owner. */
import { frozenParts } from '@/lib/checkout/checkout.ts'
import { db } from '@/lib/platform/db.ts'
import { currencyOf } from '@/lib/platform/money.ts'
import type { OrderInList } from './orders.ts'

/** One page of her orders, the newest first, and how many there are in all. */
export async function listOrders(
  userId: string,
  page: number,
  pageSize: number,
): Promise<{ orders: OrderInList[]; count: number }> {
  const [rows, count] = await Promise.all([
    db().order.findMany({
      where: { userId },
      orderBy: [{ placedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: { lines: { orderBy: { position: 'asc' } }, shipment: true },
    }),
    db().order.count({ where: { userId } }),
  ])
  const orders = rows.map((order) => ({
    ...order,
    currency: currencyOf(order.currency),
    isRefill: order.cycleId !== null,
    lines: order.lines.map((line) => ({ ...line, parts: frozenParts.parse(line.parts) })),
  }))
  return { orders, count }
}

/** What an order of hers held; null when she has none of that number. */
export async function findOrderLines(
  userId: string,
  number: string,
): Promise<{ sku: string; name: string; quantity: number; isRefill: boolean }[] | null> {
  const order = await db().order.findFirst({
    where: { userId, number },
    select: { lines: { orderBy: { position: 'asc' } } },
  })
  return (
    order?.lines.map(({ sku, name, quantity, purchase }) => ({
      ...{ sku, name, quantity, isRefill: purchase === 'REFILL' },
    })) ?? null
  )
}
