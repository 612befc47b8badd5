import type { Crumb } from '@/components/ui/breadcrumb.tsx'
import { env } from '@/lib/platform/env.ts'
import { JsonLd } from './json-ld.tsx'
import { breadcrumbList } from './structured-data.ts'

/** The way to a page that tells machines nothing else. */
export function BreadcrumbData({ crumbs }: { crumbs: readonly Crumb[] }) {
  return <JsonLd data={breadcrumbList(crumbs, env().STORE_URL)} />
}
