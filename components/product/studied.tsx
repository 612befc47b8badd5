import Link from 'next/link'
import { GradeMark } from '@/components/evidence/grade.tsx'
import type { Finding } from '@/content/ingredients.ts'
import { caveatAt, claimOf } from '@/lib/evidence/evidence.ts'
import { DisclaimerMark } from './disclaimer-mark.tsx'
import { wayToStatement } from './way-to-statement.ts'

/** What was studied, as questions: the short answer, the grade of the evidence, its caveat, and where to check it. */
export function Studied({ findings }: { findings: readonly Finding[] }) {
  return (
    <dl className="studied">
      {findings.map(({ claim: id, question, answer }) => {
        const claim = claimOf(id)
        const way = wayToStatement(claim)
        return (
          <div key={id} data-claim={id}>
            <dt>{question}</dt>
            <dd>
              <p>{answer}</p>
              <GradeMark grade={claim.grade} />
              <p className="grade-caveat">
                {caveatAt(claim, 'product')}
                <DisclaimerMark />
              </p>
              <Link href={way.path}>{way.name}</Link>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
