import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type FacetId, type FacetValue, facetOf, facetPath } from '@/lib/evidence/facets.ts'
import { FacetLinks } from './facet-links.tsx'
import { LibraryHead } from './library-head.tsx'
import { libraryMetadata } from './library-metadata.ts'
import { StatementList } from './statement-list.tsx'

/** The values of a facet, for `generateStaticParams`. */
export function facetParams(facet: FacetId): { value: string }[] {
  return facetOf(facet).values.map(({ id }) => ({ value: id }))
}

export function facetMetadata(facet: FacetId, value: string): Metadata {
  const { title, claims } = valueAt(facet, value)
  return libraryMetadata({
    title,
    description: `${statementsInWords(claims.length)} about gut and skin: ${title}. Each with its grade, caveat and sources.`,
    path: facetPath(facet, value),
  })
}

/** The statements with one value of one facet, at an address of their own. */
export function FacetPage({ facet, value }: { facet: FacetId; value: string }) {
  const { title, claims } = valueAt(facet, value)
  const crumbs = [
    { name: 'Evidence', path: '/evidence' },
    { name: title, path: facetPath(facet, value) },
  ]
  return (
    <div className="wrap library">
      <LibraryHead crumbs={crumbs}>
        {statementsInWords(claims.length)}, as they are often made. A statement that stands here is not one we
        make. <a href="/evidence/how-we-grade">How we grade</a>
      </LibraryHead>
      <h2 className="sr-only">Statements</h2>
      <StatementList claims={claims} />
      <FacetLinks current={{ facet, value }} />
    </div>
  )
}

function valueAt(facet: FacetId, value: string): FacetValue {
  return facetOf(facet).values.find(({ id }) => id === value) ?? notFound()
}

function statementsInWords(count: number): string {
  return count === 1 ? '1 statement' : `${count} statements`
}
