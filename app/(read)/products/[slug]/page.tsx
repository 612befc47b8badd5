import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { productMetadata } from '@/components/product/metadata.ts'
import { ProductPage } from '@/components/product/product-page.tsx'
import type { Product } from '@/lib/catalog/product.ts'
import { getProduct, getProducts } from '@/lib/catalog/queries.ts'

export const ensureStatic = 'navigation'

type Props = PageProps<'/products/[slug]'>

export async function generateStaticParams() {
  const products = await getProducts()
  return products.filter(({ kind }) => kind === 'PRODUCT').map(({ sku }) => ({ slug: sku }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return productMetadata(await productAt(params))
}

export default async function Page({ params }: Props) {
  return <ProductPage product={await productAt(params)} />
}

async function productAt(params: Props['params']): Promise<Product> {
  const product = await getProduct((await params).slug)
  return product?.kind === 'PRODUCT' ? product : notFound()
}
