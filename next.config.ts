/** How Next builds and serves the store. */
import path from 'node:path'
import createMDX from '@next/mdx'
import type { NextConfig } from 'next'
import { readingHeaders, securityHeaders } from './components/site/security-headers.ts'

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  // An address that is no route has a document of its own: a root not-found.tsx would be sent along with every page.
  experimental: { globalNotFound: true },
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  compress: true,
  // Next hashes the whole page anew for every visit; what caches pages (a CDN) makes tags of its own.
  generateEtags: false,
  productionBrowserSourceMaps: false,
  // What is to be fetched ahead stands in the page, where it is compressed, and not in a header.
  reactMaxHeadersLength: 0,
  // A machine that would rather have Markdown than HTML gets the same page as Markdown.
  async rewrites() {
    const prefersMarkdown =
      '(?!.*text/html.*text/markdown)(?!.*text/markdown;\\s*q=0(?:\\.0*)?(?:,|$)).*text/markdown.*'
    const has = [{ type: 'header' as const, key: 'accept', value: prefersMarkdown }]
    const rooms = 'learn|evidence|products|protocols|terms'
    return {
      beforeFiles: [
        { source: '/', has, destination: '/api/markdown' },
        { source: `/:room(${rooms})/:rest*`, has, destination: '/api/markdown/:room/:rest*' },
      ],
    }
  },
  async headers() {
    return [
      { source: '/:path*', headers: securityHeaders(process.env) },
      // proxy.ts gives these rooms a stricter policy with a nonce, which static pages cannot carry.
      {
        source: '/((?!cart|checkout|orders|find-order|account|admin|refills|api).*)',
        headers: readingHeaders(process.env),
      },
    ]
  },
}

// Plugins by name: Turbopack hands them to a process of its own.
const withMDX = createMDX({
  options: { remarkPlugins: ['remark-gfm', path.resolve('lib/reading/outline.ts')] },
})

export default withMDX(config)
