import { joinCart } from '@/lib/cart/account-cart.ts'
import type { Proven } from '@/lib/customers/auth/options.ts'
import { setMark } from '@/lib/customers/sessions/cookie.ts'
import { joinOrders } from '@/lib/orders/claim/claim.ts'
import { log } from '@/lib/platform/log.ts'
import { leaveSaid } from '@/lib/platform/said.ts'
import { joinPlans } from '@/lib/refills/claim/claim.ts'

/** What somebody reads on the first page after signing in. */
export type Joined = { readonly orders: number; readonly cart: Awaited<ReturnType<typeof joinCart>> }

/**
 * What joins an account once its address is proven: orders, refills and the cart of before. She is signed in by then, so
 * a part that fails is logged and made good with her next sign-in.
 */
export async function joinAccount({ userId, email }: Proven): Promise<void> {
  await setMark()
  try {
    const orders = await joinOrders(userId, email)
    await joinPlans(userId, email)
    const cart = await joinCart(userId)
    if (orders > 0 || cart) await leaveSaid('joined', { orders, cart } satisfies Joined)
  } catch (error) {
    log.error({ err: error, userId }, 'what was done as a guest did not join the account')
  }
}
