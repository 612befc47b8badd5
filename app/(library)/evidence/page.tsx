import { FacetLinks } from '@/components/evidence/facet-links.tsx'
import { FilterStatus } from '@/components/evidence/filter-status.tsx'
import { FILTERS_ID, Filters } from '@/components/evidence/filters.tsx'
import { GradeTally } from '@/components/evidence/grade-tally.tsx'
import { libraryMetadata } from '@/components/evidence/library-metadata.ts'
import { StatementList } from '@/components/evidence/statement-list.tsx'
import { allClaims } from '@/lib/evidence/evidence.ts'

export const ensureStatic = 'navigation'

const total = allClaims().length

export const metadata = libraryMetadata({
  title: `${total} statements about gut and skin, graded`,
  description: `What is said about gut and skin: ${total} statements, each with a grade, what the grade leaves out, and its sources.`,
  path: '/evidence',
})

export default function Page() {
  return (
    <div className="wrap library">
      <header className="library-head">
        <div>
          <h1 className="title-1">How sure can anyone be?</h1>
          <p className="library-lead">
            These are {total} things said about gut and skin, in the words in which they are often said. Each
            has a grade, what the grade leaves out, and the studies to check it by. A statement that stands
            here is not one we make: most are bolder than their evidence.
          </p>
          <p>
            <a href="/evidence/how-we-grade">How we grade</a>
          </p>
        </div>
        <GradeTally />
      </header>
      <div className="library-body">
        <Filters />
        <section aria-labelledby="statements">
          <h2 id="statements" className="sr-only">
            Statements
          </h2>
          <div className="list-head">
            <FilterStatus form={FILTERS_ID} total={total} />
            <a href={`#${FILTERS_ID}`}>Filter</a>
            <button type="reset" form={FILTERS_ID} className="list-reset">
              Show all
            </button>
          </div>
          <StatementList claims={allClaims()} />
        </section>
      </div>
      <FacetLinks />
    </div>
  )
}
