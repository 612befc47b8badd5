import type { ReactNode } from 'react'

/** Things that happen one after another, on the axis. */
export function Steps({ children }: { children: ReactNode }) {
  return <ol className="axis axis-down article-steps">{children}</ol>
}

/** One of them; its place in the list is its number. */
export function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li>
      <h3>{title}</h3>
      {children}
    </li>
  )
}
