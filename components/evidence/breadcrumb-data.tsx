import { JsonLd } from '@/components/site/json-ld.tsx'
import type { Crumb } from '@/components/ui/breadcrumb.tsx'
import { env } from '@/lib/platform/env.ts'

/** The way to a page of the library, for search engines. */
export function BreadcrumbData({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <JsonLd
      data={{
        '@context': 'https://schema.org',
        '@type': 'BreadcrumbList',
        itemListElement: crumbs.map(({ name, path }, at) => ({
          '@type': 'ListItem',
          position: at + 1,
          name,
          item: new URL(path, env().STORE_URL).href,
        })),
      }}
    />
  )
}
