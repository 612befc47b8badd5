/** Reads for the operator's pages; never cached. Each asks who is asking: to anybody but an operator there is nothing. */
import type { ListRequest, OrderList } from './list.ts'
import { findDeskOrder } from './one/store.ts'
import { operatorAsking } from './operator.ts'
import type { DeskOrder } from './order.ts'
import { listOrders, nextToPack } from './store.ts'

/** The address of the operator who is asking; null for anybody else. */
export async function getOperator(): Promise<string | null> {
  return (await operatorAsking())?.email ?? null
}

/** A page of orders; null for anybody but an operator. */
export async function getOrderList(request: ListRequest): Promise<OrderList | null> {
  return (await operatorAsking()) ? listOrders(request) : null
}

/** One order and the oldest that is to pack; null for anybody but an operator, or when there is no such order. */
export async function getDeskOrder(
  number: string,
): Promise<{ readonly order: DeskOrder; readonly next: string | null } | null> {
  if (!(await operatorAsking())) return null
  const [order, next] = await Promise.all([findDeskOrder(number), nextToPack()])
  return order && { order, next: next === number ? null : next }
}
