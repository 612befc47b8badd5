import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb.tsx'
import { Price } from '@/components/ui/price.tsx'
import { copyOf } from '@/content/products/copy.ts'
import type { Product } from '@/lib/catalog/product.ts'
import { pricePerDay } from '@/lib/catalog/supply.ts'
import { Contents } from './contents.tsx'
import { ProductName } from './product-name.tsx'
import { supplyOfProduct } from './supply.ts'
import { SupplyLine } from './supply-line.tsx'

/** What it is called, what it contains, what it costs, and the way to its cautions. */
export function Summary({ product, crumbs }: { product: Product; crumbs: readonly Crumb[] }) {
  const { price } = product.prices.ONE_TIME
  const supply = supplyOfProduct(product)
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <h1 className="product-title">
        <ProductName product={product} />
      </h1>
      <p className="product-lead">
        {copyOf(product.sku).lead} <a href="#cautions">Who should not take it</a>
      </p>
      <Contents product={product} />
      <div className="product-price">
        <p>
          <Price value={price} />{' '}
          <small>
            <Price value={pricePerDay(price, supply.days)} /> a day
          </small>
        </p>
        <SupplyLine supply={supply} />
      </div>
    </>
  )
}
