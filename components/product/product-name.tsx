import type { Product } from '@/lib/catalog/product.ts'

/** `Step 04 · NAD+ Vital Energy Complex` as one name, the step on a line of its own. */
export function ProductName({ product }: { product: Pick<Product, 'name' | 'step'> }) {
  if (product.step === null) return product.name
  return (
    <>
      <span className="step">
        Step {String(product.step).padStart(2, '0')}
        <span> · </span>
      </span>
      {product.name}
    </>
  )
}
