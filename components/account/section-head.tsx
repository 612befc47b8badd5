import type { ReactNode } from 'react'

/** The heading of an account's page, and a line under it. */
export function SectionHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <>
      <h1 className="title-1">{title}</h1>
      {children && <div className="mt-4 max-w-measure text-lg text-soft">{children}</div>}
    </>
  )
}
