import type { ReactNode } from 'react'

/** The limit of what was just said, set apart so that nobody misses it. */
export function Caveat({ children }: { children: ReactNode }) {
  return (
    <div className="caveat" role="note" aria-label="Caveat">
      {children}
    </div>
  )
}

/** What to remember. */
export function KeyPoints({ children }: { children: ReactNode }) {
  return (
    <aside className="key-points" aria-label="Key points">
      <p className="key-points-title">To remember</p>
      {children}
    </aside>
  )
}
