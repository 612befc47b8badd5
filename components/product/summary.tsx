import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb.tsx'
import { copyOf } from '@/content/products/copy.ts'
import type { Product } from '@/lib/catalog/product.ts'
import { Contents } from './contents.tsx'
import { ProductName } from './product-name.tsx'
import { supplyOfProduct } from './supply.ts'

/** What it is called, what it contains, how long it lasts, and the way to its cautions. */
export function Summary({ product, crumbs }: { product: Product; crumbs: readonly Crumb[] }) {
  const { capsules, capsulesPerDay, days } = supplyOfProduct(product)
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <h1 className="mt-4 title-1">
        <ProductName product={product} />
      </h1>
      <p className="mt-4 text-soft">{copyOf(product.sku).lead}</p>
      <p className="mt-2 mb-5">
        {capsules} capsules, {capsulesPerDay} a day, {days} days.{' '}
        <a href="#cautions">Cautions and interactions</a>
      </p>
      <Contents product={product} />
    </>
  )
}
