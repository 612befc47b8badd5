import type { ReactNode } from 'react'
import './skeleton.css'

/** Says once that something is on its way, and draws the lines it will fill. */
export function Skeleton({ says, children }: { says: string; children: ReactNode }) {
  return (
    <div className="skeleton" role="status">
      <span className="sr-only">{says}</span>
      {children}
    </div>
  )
}

/** One line to come; `w-*` classes say how long. Only inside a `Skeleton`. */
export function SkeletonLine({ className = 'w-full' }: { className?: string }) {
  return <span aria-hidden="true" className={`skeleton-line ${className}`} />
}
