import { facetOf, facetPath } from '@/lib/evidence/facets.ts'
import { gradeOrder, grading } from '@/lib/evidence/register.ts'
import { GradeMark } from './grade.tsx'

/** The four letters, what each means, and how many statements have it. */
export function GradeScale() {
  return (
    <dl className="scale">
      {gradeOrder.map((grade) => (
        <div key={grade}>
          <dt>
            <GradeMark grade={grade} />
          </dt>
          <dd>{grading.scale[grade]}.</dd>
          <dd>
            <a href={facetPath('grade', grade.toLowerCase())}>{countOf(grade)} statements</a>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function countOf(grade: string): number {
  return facetOf('grade').values.find(({ id }) => id === grade.toLowerCase())?.claims.length ?? 0
}
