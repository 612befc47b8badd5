import type { ReactNode } from 'react'

/** Nothing here yet, why, and a way on. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="py-section">
      <h2 className="title-2">{title}</h2>
      <div className="mt-4 mb-8 max-w-measure text-lg text-soft">{children}</div>
      {action}
    </div>
  )
}
