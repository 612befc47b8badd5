import type { Metadata } from 'next'
import { copyOf } from '@/content/products/copy.ts'
import { fullName, type Product, productPath } from '@/lib/catalog/product.ts'
import { shareCard } from './picture.tsx'

/** Title, description, canonical address and share card of a product's page. */
export function productMetadata(product: Product): Metadata {
  const { description } = copyOf(product.sku)
  const title = fullName(product)
  const url = productPath(product)
  const { src, width, height, alt } = shareCard(product.sku)
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: {
      title,
      description,
      url,
      images: [{ url: src, width, height, alt }],
      siteName: 'VitaalSkin',
      locale: 'en_US',
      type: 'website',
    },
  }
}
