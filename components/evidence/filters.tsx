import { facets, facetToken } from '@/lib/evidence/facets.ts'

/** Ties the form to what stands outside it. */
export const FILTERS_ID = 'filters'

/** Narrows the list beside it. The styles do the narrowing, so it works before and without script; see filters.css. */
export function Filters() {
  return (
    <form className="filters" id={FILTERS_ID}>
      <details className="filters-fold">
        <summary>Filter the statements</summary>
        {facets.map((facet) => (
          <fieldset key={facet.id}>
            <legend>{facet.title}</legend>
            <Choice name={facet.id} value="" title="All" />
            {facet.values.map(({ id, title, claims }) => (
              <Choice key={id} name={facet.id} value={id} title={title} count={claims.length} />
            ))}
          </fieldset>
        ))}
      </details>
    </form>
  )
}

type ChoiceProps = { name: (typeof facets)[number]['id']; value: string; title: string; count?: number }

function Choice({ name, value, title, count }: ChoiceProps) {
  return (
    <label>
      <input
        type="radio"
        className="dot"
        name={name}
        value={value}
        id={value ? `is-${facetToken(name, value)}` : undefined}
        defaultChecked={value === ''}
      />
      <span>{title}</span>
      {count !== undefined && <span className="count">{count}</span>}
    </label>
  )
}
