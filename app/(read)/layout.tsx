import type { ReactNode } from 'react'
import { StoreFrame } from '@/components/site/store-frame.tsx'

/** Pages that are the same for everyone: complete static output, or the build fails. */
export const ensureStatic = 'navigation'

export default function ReadLayout({ children }: { children: ReactNode }) {
  return <StoreFrame>{children}</StoreFrame>
}
