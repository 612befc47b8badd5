import type { MetadataRoute } from 'next'
import { productPath } from '@/lib/catalog/product.ts'
import { getProducts } from '@/lib/catalog/queries.ts'
import { env } from '@/lib/platform/env.ts'

/** The pages a search engine may show. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const products = await getProducts()
  const paths = ['/', '/products', ...products.map(productPath), '/terms']
  return paths.map((path) => ({ url: new URL(path, env().STORE_URL).href }))
}
