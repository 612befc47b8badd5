import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProductPage } from '@/components/product/product-page.tsx'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { copyOf } from '@/content/products/copy.ts'
import { fullName, type Product, productPath } from '@/lib/catalog/product.ts'
import { getProduct, getProducts } from '@/lib/catalog/queries.ts'

export const ensureStatic = 'navigation'

type Props = PageProps<'/protocols/[slug]'>

export async function generateStaticParams() {
  const products = await getProducts()
  return products.filter(({ kind }) => kind === 'PROTOCOL').map(({ sku }) => ({ slug: sku }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const protocol = await protocolAt(params)
  const { sku } = protocol
  return pageMetadata({
    title: fullName(protocol),
    description: copyOf(sku).description,
    path: productPath(protocol),
    card: sku,
  })
}

export default async function Page({ params }: Props) {
  return <ProductPage product={await protocolAt(params)} />
}

async function protocolAt(params: Props['params']): Promise<Product> {
  const protocol = await getProduct((await params).slug)
  return protocol?.kind === 'PROTOCOL' ? protocol : notFound()
}
