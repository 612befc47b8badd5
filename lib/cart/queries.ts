/** One visitor's cart, read for her pages; never cached. */
import { buildCart, type Cart, emptyCart } from './cart.ts'
import { readTokenHash } from './cookie.ts'
import { type CartReading, readCartState } from './reading/store.ts'

/** The cart of whoever sent this request, as it can be bought now. */
export async function getCart(): Promise<Cart> {
  return readCart(await readTokenHash())
}

/** The cart behind a token's hash, as it can be bought now; null or an unknown token has an empty cart. */
export async function readCart(tokenHash: string | null): Promise<Cart> {
  return cartOf(await readCartState(tokenHash))
}

/** The hash of a token whose cart is there, so that something may be put into it; null when there is none. */
export async function readLiveTokenHash(): Promise<string | null> {
  const tokenHash = await readTokenHash()
  if (tokenHash === null) return null
  const { cart } = await readCartState(tokenHash)
  return cart && tokenHash
}

/** The cart that a reading shows. */
export function cartOf({ cart, offers, policy }: CartReading): Cart {
  return cart ? buildCart(cart, offers, policy) : emptyCart(policy)
}
