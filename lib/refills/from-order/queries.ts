/** The way from an order's page to its refill, for whoever reads it; never cached. */
import { currentCustomer } from '@/lib/customers/queries.ts'
import { findRefillOfOrder } from './store.ts'
import { type OrderWay, wayToRefill } from './way.ts'

/** @returns null for an order in which nothing refills. The caller has proven that the order is the reader's to see. */
export async function getWayToRefill(order: {
  readonly id: string
  readonly email: string
  readonly placedAt: Date
  readonly refillEveryDays: number | null
}): Promise<OrderWay | null> {
  if (order.refillEveryDays === null) return null
  const [refill, session] = await Promise.all([findRefillOfOrder(order.id), currentCustomer()])
  return wayToRefill(order, refill, session)
}
