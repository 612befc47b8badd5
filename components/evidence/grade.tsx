import type { Grade as Letter } from '@/lib/evidence/claim.ts'
import { gradeWords } from '@/lib/evidence/evidence.ts'

const filled: Readonly<Record<Letter, number>> = { A: 4, B: 3, C: 2, D: 1 }

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

/** The mark alone, for a place where the caveat, or the scale itself, already stands beside it. */
export function GradeMark({ grade }: { grade: Letter }) {
  return (
    <p className="grade">
      <GradeBars grade={grade} />
      {gradeWords(grade)}
    </p>
  )
}

/** The four bars; the letter must stand beside them. */
export function GradeBars({ grade }: { grade: Letter }) {
  const bars = [0, 1, 2, 3].map((at) => `M${at * 7 + 0.5} .5h4v10h-4z`)
  return (
    <svg className="grade-bars" viewBox="0 0 26 11" width="26" height="11" aria-hidden="true">
      <path d={bars.slice(0, filled[grade]).join('')} className="grade-bars-full" />
      <path d={bars.slice(filled[grade]).join('')} />
    </svg>
  )
}
