import { allClaims } from '@/lib/evidence/evidence.ts'
import { facetOf, facetPath } from '@/lib/evidence/facets.ts'
import { gradeOrder } from '@/lib/evidence/register.ts'
import { GradeBars } from './grade.tsx'

/** How many statements have each grade, as lengths one can compare. */
export function GradeTally() {
  const total = allClaims().length
  return (
    <ul className="tally" aria-label="Statements by grade">
      {facetOf('grade').values.map(({ id, title, claims }, at) => (
        <li key={id}>
          <a href={facetPath('grade', id)}>
            <span className="tally-name">
              <GradeBars grade={gradeOrder[at] ?? 'D'} />
              {title}
            </span>
            <span className="tally-count">{claims.length}</span>
          </a>
          <svg className="tally-bar" viewBox={`0 0 ${total} 1`} preserveAspectRatio="none" aria-hidden="true">
            <rect width={claims.length} height="1" />
          </svg>
        </li>
      ))}
    </ul>
  )
}
