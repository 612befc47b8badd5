import type { Metadata } from 'next'
import { Compare } from '@/components/product/compare.tsx'
import { Together } from '@/components/product/together.tsx'
import { Disclaimer } from '@/components/site/disclaimer.tsx'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { getProducts } from '@/lib/catalog/queries.ts'

export const ensureStatic = 'navigation'

export const metadata: Metadata = pageMetadata({
  title: 'Products',
  description:
    'Two supplements side by side, and the protocol that joins them: what each contains, how long it lasts, what it costs, and who should not take it.',
  path: '/products',
})

export default async function ProductsPage() {
  const sold = await getProducts()
  return (
    <div className="wrap">
      <h1 className="pt-8 title-1">Products</h1>
      <p className="mt-4 mb-6 max-w-measure text-lg text-soft">
        Two supplements side by side, and the protocol that joins them. Read the last row first: not everyone
        should take them.
      </p>
      <Compare products={sold.filter(({ kind }) => kind === 'PRODUCT')} />
      <Together protocols={sold.filter(({ kind }) => kind === 'PROTOCOL')} sold={sold} />
      <Disclaimer statements={0} />
    </div>
  )
}
