import type Stripe from 'stripe'

/** An address with every field, null where it was not given. */
export function fullAddress(given: Partial<Record<keyof Stripe.Address, string>>): Stripe.Address {
  return {
    city: given.city ?? null,
    country: given.country ?? null,
    line1: given.line1 ?? null,
    line2: given.line2 || null,
    postal_code: given.postal_code ?? null,
    state: given.state ?? null,
  }
}

/** Metadata after an update: given keys are set, an empty value removes a key, null removes all. */
export function mergeMetadata(
  current: Stripe.Metadata,
  given: Record<string, string> | null,
): Stripe.Metadata {
  if (given === null) return {}
  return Object.fromEntries(Object.entries({ ...current, ...given }).filter(([, value]) => value !== ''))
}

/** A shipping parameter as objects hold it. */
export function fullShipping(given: {
  address: Partial<Record<keyof Stripe.Address, string>>
  name: string
  phone?: string
  carrier?: string
  tracking_number?: string
}): {
  address: Stripe.Address
  name: string
  phone: string | null
  carrier: string | null
  tracking_number: string | null
} {
  return {
    address: fullAddress(given.address),
    name: given.name,
    phone: given.phone ?? null,
    carrier: given.carrier ?? null,
    tracking_number: given.tracking_number ?? null,
  }
}
