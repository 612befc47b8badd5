/** What can be swapped into a plan or added to a delivery, at its price of today and with what is on the shelf. */

import { unitsAvailable } from '@/lib/catalog/availability.ts'
import { fullName, type Product } from '@/lib/catalog/product.ts'
import { listProducts } from '@/lib/catalog/store.ts'
import { readFree } from '@/lib/inventory/shelf/store.ts'
import type { Offered } from '../actions/action.ts'

/** Everything in the shop, as a plan would keep it. @param purchase the price it is offered at */
export async function listOffers(purchase: 'REFILL' | 'ONE_TIME'): Promise<Offered[]> {
  const products = await listProducts()
  const free = await readFree()
  return products.map((product) => toOffer(product, purchase, free))
}

function toOffer(
  product: Product,
  purchase: 'REFILL' | 'ONE_TIME',
  free: ReadonlyMap<string, number>,
): Offered {
  const { sku, taxCode, parts, prices } = product
  return {
    item: {
      ...{ sku, taxCode, name: fullName(product), quantity: 1, unitAmount: prices[purchase].price.amount },
      parts: parts.map(({ bottle, quantity }) => ({ sku: bottle.sku, name: fullName(bottle), quantity })),
    },
    units: unitsAvailable(
      parts.map(({ bottle, quantity }) => ({ available: free.get(bottle.sku) ?? 0, perUnit: quantity })),
    ),
  }
}
