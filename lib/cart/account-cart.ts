/**
 * The cart of somebody who signs in or out. Its token is made from its id, so that every browser she signs in with holds
 * the same one; only its hash is stored, as of any other.
 */
import { fullName } from '@/lib/catalog/product.ts'
import { now } from '@/lib/platform/clock.ts'
import { env } from '@/lib/platform/env.ts'
import { deriveToken, hashToken, newToken } from '@/lib/platform/tokens.ts'
import type { Offer } from './cart.ts'
import { clearCart, keepToken, readTokenHash, setCount } from './cookie.ts'
import type { CappedLine, CartJoined } from './joined.ts'
import type { Merged } from './merge.ts'
import { joinCarts, renewCart } from './merging/store.ts'
import { readCart } from './queries.ts'
import { readCartState } from './reading/store.ts'

/** Joins this browser's cart to hers. @returns what was merged, for her to read; null when nothing was */
export async function joinCart(userId: string): Promise<CartJoined | null> {
  const guestHash = await readTokenHash()
  const { offers } = await readCartState(guestHash)
  const joined = await joinCarts({
    ...{ userId, guestHash },
    hashFor: (cartId) => hashToken(tokenOf(cartId)),
    unitsOf: (sku) => offers.get(sku)?.units ?? null,
    now: now(),
  })
  if (!joined) return null
  const token = tokenOf(joined.cartId)
  await keepToken(token)
  await setCount((await readCart(hashToken(token))).count)
  return joined.merged && tell(joined.merged, offers)
}

/** Leaves the cart with her account, and this browser without it. */
export async function leaveCart(): Promise<void> {
  await clearCart()
}

/** The same, and in every other browser too. */
export async function leaveCartEverywhere(userId: string): Promise<void> {
  await loseCart(userId)
  await clearCart()
}

/** Takes her cart from every browser that holds it; whoever signs in to the account finds it there. */
export async function loseCart(userId: string): Promise<void> {
  await renewCart(userId, hashToken(newToken()))
}

function tokenOf(cartId: string): string {
  return deriveToken(env().LINK_SECRET, 'account-cart', cartId)
}

function tell(
  { brought, capped, otherRhythm, refillEveryDays }: Merged,
  offers: ReadonlyMap<string, Offer>,
): CartJoined {
  const nameOf = (sku: string) => {
    const offer = offers.get(sku)
    return offer ? fullName(offer.product) : sku
  }
  return {
    brought: brought.map(({ sku, quantity }) => ({ name: nameOf(sku), quantity })),
    capped: capped.map(
      ({ sku, wanted, kept, why }): CappedLine => ({ name: nameOf(sku), wanted, kept, why }),
    ),
    rhythm:
      otherRhythm !== null && refillEveryDays !== null ? { kept: refillEveryDays, left: otherRhythm } : null,
  }
}
