/** What the catalogue says of the things sold, as plain data. */
import type { Money } from '@/lib/platform/money.ts'
import type { Availability } from './availability.ts'

export type Purchase = 'ONE_TIME' | 'REFILL'

export type Ingredient = {
  readonly name: string
  /** Extract or chemical form, when the owner has stated it. */
  readonly form: string | null
  /** Milligrams in one serving; null when the owner has not stated it. */
  readonly amountMg: number | null
}

/** One bottle. */
export type Bottle = {
  readonly sku: string
  readonly name: string
  /** Its numbered step in the protocol, if it has one. */
  readonly step: number | null
  readonly capsules: number
  readonly capsulesPerDay: number
  readonly ingredients: readonly Ingredient[]
}

/** So many bottles of one product. */
export type Part = { readonly bottle: Bottle; readonly quantity: number }

export type PriceVersion = { readonly id: string; readonly price: Money }

/** Something with a price: a product is one part of one bottle, a protocol is several. */
export type Product = {
  readonly sku: string
  readonly kind: 'PRODUCT' | 'PROTOCOL'
  readonly name: string
  readonly step: number | null
  readonly taxCode: string
  readonly parts: readonly Part[]
  readonly prices: Readonly<Record<Purchase, PriceVersion>>
  readonly availability: Availability
}

/** The name as it stands on the page and on the bottle: `Step 04 · NAD+ Vital Energy Complex`. */
export function fullName(product: Pick<Product, 'name' | 'step'>): string {
  return product.step === null
    ? product.name
    : `Step ${String(product.step).padStart(2, '0')} · ${product.name}`
}

/** The address of a product's page. */
export function productPath(product: Pick<Product, 'kind' | 'sku'>): string {
  return `/${product.kind === 'PROTOCOL' ? 'protocols' : 'products'}/${product.sku}`
}
