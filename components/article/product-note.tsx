import Link from 'next/link'
import type { ReactNode } from 'react'
import { amountOf } from '@/components/product/contents.tsx'
import { Table } from '@/components/ui/table.tsx'
import { fullName, productPath } from '@/lib/catalog/product.ts'
import { getProduct } from '@/lib/catalog/queries.ts'

/**
 * What one of our products is and where it is meant to act, in plain words: that we sell it, what is stated and what
 * is not. @throws on a sku the catalogue does not know.
 */
export async function ProductNote({ slug, children }: { slug: string; children: ReactNode }) {
  const product = await getProduct(slug)
  if (!product) throw new Error(`<ProductNote slug="${slug}">: no such product`)
  const ingredients = product.parts.flatMap(({ bottle }) => bottle.ingredients)
  return (
    <section className="product-note" aria-label={product.name}>
      <h3>{fullName(product)}</h3>
      <p className="product-note-sold">We sell this. Read the rest of this box knowing that.</p>
      {children}
      <Table
        caption={`What a daily serving of ${product.name} contains`}
        columns={[
          { name: 'Ingredient', cell: ({ name }) => name },
          { name: 'Amount a day', cell: ({ amountMg }) => amountOf(amountMg), amount: true },
        ]}
        rows={ingredients}
        keyOf={({ name }) => name}
      />
      <p className="product-note-links">
        <Link href={`${productPath(product)}#cautions`}>Who should not take it</Link>
        <Link href={productPath(product)}>What is in a bottle</Link>
      </p>
    </section>
  )
}
