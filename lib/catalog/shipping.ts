/** What delivery costs and where to. The numbers are the owner's, in the seed data. */
import { type Money, money } from '@/lib/platform/money.ts'

export type ShippingPolicy = {
  /** Minor units. */
  readonly flatRate: number
  /** Minor units of merchandise, before promotion codes, from which delivery is free. */
  readonly freeFrom: number
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[]
  readonly label: string
}

/** Delivery for a cart: free from the threshold, and free on any refill. */
export function shippingFor(policy: ShippingPolicy, subtotal: Money, hasRefill: boolean): Money {
  return money(hasRefill || subtotal.amount >= policy.freeFrom ? 0 : policy.flatRate, subtotal.currency)
}

/** What is still missing for free delivery; null once it is free. */
export function missingForFreeShipping(
  policy: ShippingPolicy,
  subtotal: Money,
  hasRefill: boolean,
): Money | null {
  if (hasRefill || subtotal.amount >= policy.freeFrom) return null
  return money(policy.freeFrom - subtotal.amount, subtotal.currency)
}
