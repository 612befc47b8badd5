import { AS_USUALLY_MADE } from '@/content/evidence/examined.ts'
import type { Claim } from '@/lib/evidence/claim.ts'
import { caveatAt, statementAt } from '@/lib/evidence/evidence.ts'
import { Grade } from './grade.tsx'

/** What was graded, in its own words, with its grade, outside the library. Only for what `mayShow` in an article. */
export function Examined({ claim }: { claim: Claim }) {
  return (
    <>
      <p className="examined">
        {`${AS_USUALLY_MADE} `}
        <q data-claim={claim.id}>{statementAt(claim, 'article')}</q>
      </p>
      <Grade grade={claim.grade} caveat={caveatAt(claim, 'article')} />
    </>
  )
}
