import Link from 'next/link'
import type { ReactNode } from 'react'
import { termPath } from '@/content/glossary/glossary.ts'

type Props = {
  id: string
  /** Whether it is met here first: counted from the source, see lib/reading/outline.ts. */
  first?: boolean
  children: ReactNode
}

/** A word the glossary explains: a link where it is met first, plain words after that. */
export function Term({ id, first, children }: Props) {
  if (!first) return children
  return (
    <Link href={termPath(id)} className="term" prefetch={false}>
      {children}
    </Link>
  )
}
