import type { Grade as Letter } from '@/lib/evidence/claim.ts'
import { gradeWords } from '@/lib/evidence/evidence.ts'

const letters: readonly Letter[] = ['D', 'C', 'B', 'A']

type Props = {
  grade: Letter
  /** Never left out: a letter without its caveat misleads. Take it from `caveatAt`, which knows where it stands. */
  caveat: string
}

/** A grade in four bars, a letter and words, with its caveat beneath. */
export function Grade({ grade, caveat }: Props) {
  return (
    <>
      <GradeMark grade={grade} />
      <p className="grade-caveat">{caveat}</p>
    </>
  )
}

/** The mark alone, for a place where the caveat already stands beside it. */
export function GradeMark({ grade }: { grade: Letter }) {
  const filled = letters.indexOf(grade) + 1
  return (
    <p className="grade">
      <svg className="grade-bars" viewBox="0 0 22 14" width="22" height="14" aria-hidden="true">
        {letters.map((letter, at) => (
          <rect
            key={letter}
            className={at < filled ? 'grade-bar-full' : 'grade-bar'}
            x={at * 6 + 0.5}
            y={9.5 - at * 3}
            width="3"
            height={4 + at * 3}
          />
        ))}
      </svg>
      {gradeWords(grade)}
    </p>
  )
}
