import type { Metadata } from 'next'
import { ProductRow } from '@/components/product/product-row.tsx'
import { Disclaimer } from '@/components/site/disclaimer.tsx'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { getProducts } from '@/lib/catalog/queries.ts'

export const ensureStatic = 'navigation'

export const metadata: Metadata = pageMetadata({
  title: 'Products',
  description:
    'Two supplements, and the protocol that joins them: what each contains, how long it lasts, and what it costs once or on refill.',
  path: '/products',
})

export default async function ProductsPage() {
  const products = await getProducts()
  return (
    <div className="wrap">
      <h1 className="pt-8 title-1">Products</h1>
      <p className="mt-4 mb-6 max-w-measure text-lg text-soft">
        Two supplements, and the protocol that joins them. What each contains, how long it lasts, and what it
        costs.
      </p>
      <ul>
        {products.map((product, at) => (
          <ProductRow key={product.sku} product={product} first={at === 0} />
        ))}
      </ul>
      <Disclaimer statements={0} />
    </div>
  )
}
