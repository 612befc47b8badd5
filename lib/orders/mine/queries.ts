/** Her orders, for the pages of her account. */
import { type OrderInList, PAGE_SIZE } from './orders.ts'
import { listOrders } from './store.ts'

/** One page of the orders of `userId`, counted from 1, the newest first; `pages` is at least 1. */
export async function getOrders(
  userId: string,
  page: number,
): Promise<{ orders: OrderInList[]; count: number; pages: number }> {
  const { orders, count } = await listOrders(userId, page, PAGE_SIZE)
  return { orders, count, pages: Math.max(1, Math.ceil(count / PAGE_SIZE)) }
}
