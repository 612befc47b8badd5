import type { ReactNode } from 'react'

/** Pages that are the same for everyone: complete static output, or the build fails. */
export const ensureStatic = 'navigation'

export default function ReadLayout({ children }: { children: ReactNode }) {
  return children
}
