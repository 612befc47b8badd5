import Link from 'next/link'
import { amountOf } from '@/components/product/contents.tsx'
import { Picture } from '@/components/product/picture.tsx'
import { ProductName } from '@/components/product/product-name.tsx'
import { Price } from '@/components/ui/price.tsx'
import { copyOf } from '@/content/products/copy.ts'
import { type Product, productPath } from '@/lib/catalog/product.ts'

/** The products side by side, each with what it contains and costs. */
export function ProductPair({ products }: { products: readonly Product[] }) {
  return (
    <ul className="pair">
      {products.map((product) => (
        <li key={product.sku} className="relative">
          <Picture scene={copyOf(product.sku).picture} sizes="(width < 48rem) 100vw, 36rem" />
          <h3 className="title-2">
            <Link href={productPath(product)} className="stretched">
              <ProductName product={product} />
            </Link>
          </h3>
          <p className="text-soft">{contentsOf(product)}</p>
          <p>
            <Price value={product.prices.ONE_TIME.price} />, or <Price value={product.prices.REFILL.price} />{' '}
            on refill
          </p>
        </li>
      ))}
    </ul>
  )
}

function contentsOf({ parts }: Product): string {
  const ingredients = parts.flatMap(({ bottle }) => bottle.ingredients)
  return ingredients
    .map(({ name, amountMg }) => (amountMg === null ? name : `${name} ${amountOf(amountMg)}`))
    .join(', ')
}
