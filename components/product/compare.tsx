import Link from 'next/link'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge.tsx'
import { Price } from '@/components/ui/price.tsx'
import { copyOf } from '@/content/products/copy.ts'
import { type Product, type Purchase, productPath } from '@/lib/catalog/product.ts'
import { pricePerDay } from '@/lib/catalog/supply.ts'
import { amountOf } from './contents.tsx'
import { Picture } from './picture.tsx'
import { ProductName } from './product-name.tsx'
import { supplyOfProduct } from './supply.ts'

type Row = { readonly name: string; readonly cell: (product: Product) => ReactNode }

const rows: readonly Row[] = [
  { name: 'What it contains', cell: (product) => <Amounts product={product} /> },
  { name: 'How long it lasts', cell: (product) => sayLasting(product) },
  { name: 'One time', cell: (product) => <PriceOf product={product} purchase="ONE_TIME" /> },
  { name: 'On refill', cell: (product) => <PriceOf product={product} purchase="REFILL" /> },
  { name: 'Has it been tested as sold?', cell: ({ sku }) => copyOf(sku).tested },
  { name: 'Who should not take it', cell: (product) => <NotFor product={product} /> },
]

/** The products side by side, question by question. */
export function Compare({ products }: { products: readonly Product[] }) {
  return (
    <table className="compare">
      <caption className="sr-only">The products side by side</caption>
      <thead>
        <tr>
          {products.map((product, at) => (
            <th key={product.sku} scope="col">
              <Head product={product} first={at === 0} />
            </th>
          ))}
        </tr>
      </thead>
      {rows.map(({ name, cell }) => (
        <tbody key={name}>
          <tr>
            <th scope="rowgroup" colSpan={products.length}>
              {name}
            </th>
          </tr>
          <tr>
            {products.map((product) => (
              <td key={product.sku}>{cell(product)}</td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  )
}

function Head({ product, first }: { product: Product; first: boolean }) {
  return (
    <div className="compare-head">
      <Picture scene={copyOf(product.sku).picture} sizes="(width < 80rem) 48vw, 36rem" first={first} />
      <Link href={productPath(product)} className="stretched">
        <ProductName product={product} />
      </Link>
      {product.availability !== 'in_stock' && (
        <Badge tone="care">{product.availability === 'sold_out' ? 'Sold out' : 'Only a few left'}</Badge>
      )}
    </div>
  )
}

function Amounts({ product: { parts } }: { product: Product }) {
  return (
    <ul>
      {parts
        .flatMap(({ bottle }) => bottle.ingredients)
        .map(({ name, amountMg }) => (
          <li key={name}>
            {name} <span>{amountMg === null ? 'amount not stated' : amountOf(amountMg)}</span>
          </li>
        ))}
    </ul>
  )
}

function sayLasting(product: Product): string {
  const { capsules, capsulesPerDay, days } = supplyOfProduct(product)
  return `${days} days: ${capsules} capsules, ${capsulesPerDay} a day`
}

function PriceOf({ product, purchase }: { product: Product; purchase: Purchase }) {
  const { price } = product.prices[purchase]
  return (
    <>
      <Price value={price} className="font-semibold" />{' '}
      <span>
        <Price value={pricePerDay(price, supplyOfProduct(product).days)} /> a day
      </span>
    </>
  )
}

function NotFor({ product }: { product: Product }) {
  return (
    <p>
      {copyOf(product.sku).notFor}{' '}
      <Link href={`${productPath(product)}#cautions`} aria-label={`All cautions of ${product.name}`}>
        All cautions
      </Link>
    </p>
  )
}
