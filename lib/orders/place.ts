/** The one function in the house that turns something paid into an order. */
import { log } from '@/lib/platform/log.ts'
import type { PaidPurchase } from './purchase.ts'
import { insertOrder, type PlaceContext } from './store.ts'

/**
 * Places the order of something paid. Safe to call at the same time and again: webhook, return page and sweep all come
 * here, and there is one order, one stock movement, one mail.
 * @returns the order's number.
 */
export async function placeOrder(paid: PaidPurchase, context: PlaceContext): Promise<string> {
  const { number, isNew } = await insertOrder(paid, context)
  if (isNew) log.info({ requestId: context.requestId, order: number }, 'order placed')
  return number
}
