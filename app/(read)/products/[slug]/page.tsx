import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProductPage } from '@/components/product/product-page.tsx'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { copyOf } from '@/content/products/copy.ts'
import { fullName, type Product, productPath } from '@/lib/catalog/product.ts'
import { getProduct, getProducts } from '@/lib/catalog/queries.ts'

export const ensureStatic = 'navigation'

type Props = PageProps<'/products/[slug]'>

export async function generateStaticParams() {
  const products = await getProducts()
  return products.filter(({ kind }) => kind === 'PRODUCT').map(({ sku }) => ({ slug: sku }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await productAt(params)
  const { sku } = product
  return pageMetadata({
    title: fullName(product),
    description: copyOf(sku).description,
    path: productPath(product),
    card: sku,
  })
}

export default async function Page({ params }: Props) {
  return <ProductPage product={await productAt(params)} />
}

async function productAt(params: Props['params']): Promise<Product> {
  const product = await getProduct((await params).slug)
  return product?.kind === 'PRODUCT' ? product : notFound()
}
