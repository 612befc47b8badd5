import type { MetadataRoute } from 'next'
import { env } from '@/lib/platform/env.ts'
import { readingPaths } from '@/lib/reading/pages.ts'

/** The pages a search engine may show. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const paths = await readingPaths()
  return paths.map((path) => ({ url: new URL(path, env().STORE_URL).href }))
}
