import type { ReactNode } from 'react'
import { LibraryFrame } from '@/components/evidence/library-frame.tsx'

/** Complete static output, as in the other rooms where one reads, and nothing here names or sells a product. */
export const ensureStatic = 'navigation'

export default function LibraryLayout({ children }: { children: ReactNode }) {
  return <LibraryFrame>{children}</LibraryFrame>
}
