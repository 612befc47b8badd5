import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { productMetadata } from '@/components/product/metadata.ts'
import { ProductPage } from '@/components/product/product-page.tsx'
import type { Product } from '@/lib/catalog/product.ts'
import { getProduct, getProducts } from '@/lib/catalog/queries.ts'

export const ensureStatic = 'navigation'

type Props = PageProps<'/protocols/[slug]'>

export async function generateStaticParams() {
  const products = await getProducts()
  return products.filter(({ kind }) => kind === 'PROTOCOL').map(({ sku }) => ({ slug: sku }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return productMetadata(await protocolAt(params))
}

export default async function Page({ params }: Props) {
  return <ProductPage product={await protocolAt(params)} />
}

async function protocolAt(params: Props['params']): Promise<Product> {
  const protocol = await getProduct((await params).slug)
  return protocol?.kind === 'PROTOCOL' ? protocol : notFound()
}
