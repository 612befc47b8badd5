import Link from 'next/link'
import { Badge } from '@/components/ui/badge.tsx'
import { Price } from '@/components/ui/price.tsx'
import { copyOf } from '@/content/products/copy.ts'
import { type Product, productPath } from '@/lib/catalog/product.ts'
import { pricePerDay } from '@/lib/catalog/supply.ts'
import { Contents } from './contents.tsx'
import { Picture } from './picture.tsx'
import { ProductName } from './product-name.tsx'
import { supplyOfProduct } from './supply.ts'

/** One product in the list, all of it a way to its page. `first` loads its picture at once. */
export function ProductRow({ product, first }: { product: Product; first: boolean }) {
  const { picture, lead } = copyOf(product.sku)
  const { capsules, days } = supplyOfProduct(product)
  const { ONE_TIME, REFILL } = product.prices
  return (
    <li className="product-row">
      <Picture scene={picture} sizes="(width < 48rem) 100vw, 38rem" first={first} />
      <div>
        <h2 className="title-2">
          <Link href={productPath(product)} className="stretched">
            <ProductName product={product} />
          </Link>
        </h2>
        <p className="mt-3 mb-5 max-w-[44ch] text-soft">{lead}</p>
        <Contents product={product} />
        <p className="mt-5 text-lg">
          <Price value={ONE_TIME.price} className="font-semibold" />, or <Price value={REFILL.price} /> on
          refill
        </p>
        <p className="text-sm text-soft">
          {capsules} capsules, {days} days. From <Price value={pricePerDay(REFILL.price, days)} /> a day.
        </p>
        {product.availability !== 'in_stock' && (
          <p className="mt-3">
            <Badge tone="care">{product.availability === 'sold_out' ? 'Sold out' : 'Only a few left'}</Badge>
          </p>
        )}
      </div>
    </li>
  )
}
