import type { ReactNode } from 'react'

/** A question readers ask, and its answer. Both are in sight: only then may they stand in the FAQ data. */
export function Question({ q, children }: { q: string; children: ReactNode }) {
  return (
    <div className="question">
      <h3>{q}</h3>
      {children}
    </div>
  )
}
