/** Order reads for pages; never cached. Whoever calls has proven that the order is hers to see. */
import { readTokenHash } from '@/lib/cart/cookie.ts'
import { opensOrder } from './link.ts'
import type { Order } from './order.ts'
import { findOrder, findOrderOfSession } from './store.ts'

/** The order `number`, for whoever holds its signed `key`; null otherwise, without telling whether it exists. */
export async function getOrder(number: string, key: string | null | undefined): Promise<Order | null> {
  return opensOrder(number, key) ? findOrder(number) : null
}

/** The order a session led to, and whether this visitor's cart is the one it came from; null for an unknown session. */
export async function getOrderOfSession(
  sessionId: string,
): Promise<{ number: string | null; isOwner: boolean } | null> {
  return findOrderOfSession(sessionId, await readTokenHash())
}
