import type { MetadataRoute } from 'next'
import { env } from '@/lib/platform/env.ts'

/** Reading is for everyone; rooms that belong to one visitor are for nobody else. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/cart', '/checkout', '/find-order', '/account', '/admin', '/api/'],
    },
    sitemap: new URL('/sitemap.xml', env().STORE_URL).href,
  }
}
