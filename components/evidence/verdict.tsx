import type { Claim } from '@/lib/evidence/claim.ts'
import { caveatAt } from '@/lib/evidence/evidence.ts'
import { grading } from '@/lib/evidence/register.ts'
import { Grade, GradeBars } from './grade.tsx'

/** The grade of one statement: what the letter leaves out, what the letter means, and the parts it is made of. */
export function Verdict({ claim }: { claim: Claim }) {
  return (
    <div className="verdict verdict-large">
      <Grade grade={claim.grade} caveat={caveatAt(claim, 'evidence')} />
      {claim.gradeParts.length > 0 && (
        <>
          <p className="verdict-parts-lead" id="parts">
            The statement has parts of different strength:
          </p>
          <ul className="verdict-parts" aria-labelledby="parts">
            {claim.gradeParts.map(({ part, grade, note }) => (
              <li key={part}>
                <span>{part}</span>
                <span className="grade">
                  <GradeBars grade={grade} /> {grade}
                  {note && `, ${note}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="verdict-scale">
        {claim.grade} means: {lowerFirst(grading.scale[claim.grade])}. The letter rates these words, not the
        topic. <a href="/evidence/how-we-grade">How we grade</a>
      </p>
    </div>
  )
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
