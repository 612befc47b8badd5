import { useEffect } from 'react'
import type { CartSnapshot } from '@/components/cart/cart-snapshot.ts'
import { lookAgain, useLook } from '@/components/cart/cart-store.ts'
import type { Cart } from '@/lib/cart/cart.ts'
import type { RefillTerms } from '@/lib/checkout/refill-terms.ts'

export type ShownTerms = {
  /** Null when nothing refills, or no terms are known yet. */
  readonly terms: RefillTerms | null
  readonly digest: string | null
  /** `fit` when they belong to this cart; until then they hold, marked, and nobody can agree to them. */
  readonly state: 'fit' | 'loading' | 'failed'
}

/** The refill terms of `cart`; asks the server for them whenever the cart becomes another one. */
export function useTerms(cart: Cart, initial: CartSnapshot, busy: boolean): ShownTerms {
  const { snapshot, failed } = useLook()
  const isNeeded = cart.refillEveryDays !== null
  const newest = [snapshot, initial].filter((one) => one !== null)
  const fitting = newest.find((one) => one.cart.fingerprint === cart.fingerprint)
  const missing = isNeeded && !fitting && !busy ? cart.fingerprint : null

  useEffect(() => {
    if (missing !== null) void lookAgain()
  }, [missing])

  if (!isNeeded) return { terms: null, digest: null, state: 'fit' }
  const held = fitting ?? newest.find((one) => one.terms !== null)
  return {
    terms: held?.terms ?? null,
    digest: held?.termsDigest ?? null,
    state: fitting ? 'fit' : failed ? 'failed' : 'loading',
  }
}
