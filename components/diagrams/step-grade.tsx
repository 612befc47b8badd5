import Link from 'next/link'
import { GradeMark } from '@/components/evidence/grade.tsx'
import { claimOf, statementAt } from '@/lib/evidence/evidence.ts'
import { weakest } from './weakest.ts'

type Props = {
  /** The register's claims a step rests on. */
  claims: readonly [string, ...string[]]
  caveat: string
}

/** How well a step is supported: the grade of its weakest claim, why, and the way to each claim in the library. */
export function StepGrade({ claims, caveat }: Props) {
  const [first, ...others] = claims
  return (
    <div className="cascade-grade">
      <GradeMark grade={weakest(claimOf(first).grade, ...others.map((id) => claimOf(id).grade))} />
      <p>
        {caveat}{' '}
        {claims.map((id, at) => (
          <Link key={id} href={`/evidence/${id}`} prefetch={false} data-claim={id}>
            {claims.length === 1 ? 'The evidence' : `Evidence ${at + 1}`}
            <span className="sr-only"> for: {statementAt(claimOf(id), 'article')}</span>
          </Link>
        ))}
      </p>
    </div>
  )
}
