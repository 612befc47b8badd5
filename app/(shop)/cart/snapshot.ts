import type { CartSnapshot } from '@/components/cart/cart-snapshot.ts'
import { getCart } from '@/lib/cart/queries.ts'
import { termsOf } from '@/lib/checkout/start.ts'
import { termsDigest } from '@/lib/checkout/terms-digest.ts'
import { now } from '@/lib/platform/clock.ts'

/** The cart of whoever sent this request, with the refill terms as they read today. */
export async function readSnapshot(): Promise<CartSnapshot> {
  const cart = await getCart()
  const terms = termsOf(cart, now())
  return { cart, terms, termsDigest: terms && termsDigest(terms) }
}
