/** A checkout: what was frozen when the shopper pressed Check out, and what pressing it can answer. */
import { z } from 'zod'
import type { Cart, CartLine } from '@/lib/cart/cart.ts'
import type { Purchase } from '@/lib/catalog/product.ts'
import type { ShippingPolicy } from '@/lib/catalog/shipping.ts'

/** How long a checkout holds its stock: the shortest life Stripe gives a session. */
export const CHECKOUT_MINUTES = 30

/** Stripe measures the half hour from when it hears of it, which is a little later than our clock. */
const HEAD_START_SECONDS = 60

export const frozenParts = z.array(
  z.object({ sku: z.string(), name: z.string(), quantity: z.number().int().positive() }),
)

export type FrozenLine = {
  readonly sku: string
  readonly name: string
  readonly purchase: Purchase
  readonly quantity: number
  /** Minor units. */
  readonly unitAmount: number
  readonly priceId: string
  readonly taxCode: string
  readonly parts: z.infer<typeof frozenParts>
}

export type OpenCheckout = {
  readonly id: string
  readonly fingerprint: string
  readonly stripeSessionId: string | null
  readonly stripeUrl: string | null
  readonly expiresAt: Date
}

/** When a checkout started at `now` gives its stock back. */
export function expiryOf(now: Date): Date {
  return new Date(now.getTime() + CHECKOUT_MINUTES * 60_000 + HEAD_START_SECONDS * 1000)
}

/** True while there is time left to pay in: an open session about to close is not worth sending anyone to. */
export function hasTimeLeft(checkout: OpenCheckout, now: Date): boolean {
  return checkout.expiresAt.getTime() - now.getTime() > 2 * 60_000
}

/** Freezes a cart's line at its price. */
export function freeze(line: CartLine, taxCode: string): FrozenLine {
  return {
    sku: line.sku,
    name: line.name,
    purchase: line.purchase,
    quantity: line.quantity,
    unitAmount: line.unitPrice.amount,
    priceId: line.priceId,
    taxCode,
    parts: line.parts.map((part) => ({ ...part })),
  }
}

/** Delivery as Stripe's page offers it. */
export function deliveryOf(cart: Cart, policy: ShippingPolicy) {
  return { amount: cart.shipping.amount, label: policy.label, countries: policy.countries }
}

/** What Stripe's page calls a line: its supply, and its rhythm when it refills. */
export function lineNote(line: FrozenLine, everyDays: number | null): string {
  const bottles = line.parts.map((part) => `${part.quantity} × ${part.name}`).join(', ')
  return line.purchase === 'REFILL' ? `${bottles}. Refill every ${everyDays} days.` : `${bottles}. One time.`
}

/** True when nothing in `cart` is other than what the shopper saw. */
export function isAsSeen(cart: Cart, seenFingerprint: string): boolean {
  return cart.fingerprint === seenFingerprint
}
