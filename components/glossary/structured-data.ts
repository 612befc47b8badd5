import { breadcrumbList } from '@/components/site/structured-data.ts'
import type { Crumb } from '@/components/ui/breadcrumb.tsx'
import { termPath } from '@/content/glossary/glossary.ts'
import type { Term } from '@/content/glossary/term.ts'

/** The glossary for machines: a set of defined terms, and the way to it. */
export function glossaryData(
  terms: readonly Term[],
  path: string,
  crumbs: readonly Crumb[],
  storeUrl: string,
) {
  const absolute = (at: string) => new URL(at, storeUrl).href
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'DefinedTermSet',
      '@id': absolute(path),
      name: 'VitaalSkin glossary',
      inLanguage: 'en-US',
      hasDefinedTerm: terms.map(({ id, name, also, text }) => ({
        '@type': 'DefinedTerm',
        '@id': absolute(termPath(id)),
        url: absolute(termPath(id)),
        name,
        alternateName: also,
        description: text,
        inDefinedTermSet: absolute(path),
      })),
    },
    breadcrumbList(crumbs, storeUrl),
  ]
}
