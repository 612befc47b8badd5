import type { ReactNode } from 'react'

/** Something one sees in one's own skin: what else it can be, and when to have it looked at. */
export function Signal({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="signal">
      <h3>{title}</h3>
      <div>{children}</div>
    </div>
  )
}
