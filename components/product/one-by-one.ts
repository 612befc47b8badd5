import type { Product } from '@/lib/catalog/product.ts'
import { type Money, sum, times } from '@/lib/platform/money.ts'

/** What the bottles of a protocol cost when each is bought alone, once; null when one of them is not sold alone. */
export function priceOneByOne(protocol: Product, sold: readonly Product[]): Money | null {
  const prices: Money[] = []
  for (const { bottle, quantity } of protocol.parts) {
    const alone = sold.find(({ kind, sku }) => kind === 'PRODUCT' && sku === bottle.sku)
    if (!alone) return null
    prices.push(times(alone.prices.ONE_TIME.price, quantity))
  }
  return sum(prices)
}
