/** Joins guest orders to an account. */
import { log } from '@/lib/platform/log.ts'
import { claimOrders } from './store.ts'

/** Joins every guest order of an address that `userId` has just proven; safe to do again. @returns how many */
export async function joinOrders(userId: string, email: string): Promise<number> {
  const orders = await claimOrders(userId, email)
  if (orders > 0) log.info({ userId, orders }, 'guest orders joined an account')
  return orders
}
