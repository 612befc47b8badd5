import { type FacetId, facetPath, facets } from '@/lib/evidence/facets.ts'

/** Every value of every facet as a link to a page of its own, with how many statements it has. */
export function FacetLinks({ current }: { current?: { facet: FacetId; value: string } }) {
  return (
    <nav className="facet-links" aria-label="Statements by grade, section, ingredient and kind of study">
      {facets.map((facet) => (
        <section key={facet.id} aria-labelledby={`by-${facet.id}`}>
          <h2 id={`by-${facet.id}`}>{facet.title}</h2>
          <ul>
            {facet.values.map(({ id, title, claims }) => (
              <li key={id}>
                <a
                  href={facetPath(facet.id, id)}
                  aria-current={current?.facet === facet.id && current.value === id ? 'page' : undefined}
                >
                  {title} <span className="count">{claims.length}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
