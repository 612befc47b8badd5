/** One visitor's cart, read for her pages; never cached. */
import { readShippingPolicy } from '@/lib/catalog/store.ts'
import { buildCart, type Cart, emptyCart } from './cart.ts'
import { readTokenHash } from './cookie.ts'
import { findCart, offersFor } from './store.ts'

/** The cart of whoever sent this request, as it can be bought now. */
export async function getCart(): Promise<Cart> {
  const tokenHash = await readTokenHash()
  return tokenHash === null ? emptyCart(await readShippingPolicy()) : readCart(tokenHash)
}

/** The cart behind a token's hash, as it can be bought now; an unknown token has an empty cart. */
export async function readCart(tokenHash: string): Promise<Cart> {
  const [row, policy] = await Promise.all([findCart(tokenHash), readShippingPolicy()])
  if (!row) return emptyCart(policy)
  return buildCart(row, await offersFor(row.id), policy)
}
