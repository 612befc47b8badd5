import { copyOf } from '@/content/products/copy.ts'
import type { Product } from '@/lib/catalog/product.ts'

/** How many a day, from the catalogue; then what else is known. */
export function HowToTake({ product }: { product: Product }) {
  return (
    <div className="reading space-y-4">
      {product.parts.map(({ bottle }) => (
        <p key={bottle.sku}>
          {bottle.name}: {bottle.capsulesPerDay} {bottle.capsulesPerDay === 1 ? 'capsule' : 'capsules'} a day.
        </p>
      ))}
      {copyOf(product.sku).howToTake.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
