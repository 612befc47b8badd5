import type { Cart } from '@/lib/cart/cart.ts'
import type { RefillTerms } from '@/lib/checkout/refill-terms.ts'

/** One visitor's cart with the refill terms that belong to it: what `/cart` is made from and `/cart/state` answers. */
export type CartSnapshot = {
  readonly cart: Cart
  /** Null when nothing refills. */
  readonly terms: RefillTerms | null
  /** Tells the server which wording was agreed to. */
  readonly termsDigest: string | null
}
