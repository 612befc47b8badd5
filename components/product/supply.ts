import type { Product } from '@/lib/catalog/product.ts'
import { type Supply, supplyOf } from '@/lib/catalog/supply.ts'

/** How long one unit lasts. */
export function supplyOfProduct({ parts }: Product): Supply {
  return supplyOf(parts.map(({ bottle, quantity }) => ({ ...bottle, quantity })))
}
