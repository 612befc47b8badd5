/** The one function in the house that turns something paid into an order. */
import type { PaidSession } from '@/lib/payments/session-reading.ts'
import { log } from '@/lib/platform/log.ts'
import { insertOrder, type PlaceContext } from './store.ts'

/**
 * Places the order of a paid session. Safe to call at the same time and again: webhook, return page and sweep all come
 * here, and there is one order, one stock movement, one mail.
 * @returns the order's number.
 */
export async function placeOrder(paid: PaidSession, context: PlaceContext): Promise<string> {
  const { number, isNew } = await insertOrder(paid, context)
  if (isNew)
    log.info({ requestId: context.requestId, order: number, checkoutId: paid.checkoutId }, 'order placed')
  return number
}
