import type { ReactNode } from 'react'

/** A short state in words: `Paused`, `Sold out`. */
export function Badge({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'well' | 'care'
  children: ReactNode
}) {
  return <span className={`badge badge-${tone}`}>{children}</span>
}
