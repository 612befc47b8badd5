import type { Metadata, Viewport } from 'next'
import { StoreFrame } from '@/components/site/store-frame.tsx'
import NotFound from './(read)/not-found.tsx'
import { Document } from './document.tsx'

export const metadata: Metadata = { title: 'Page not found · VitaalSkin' }

export const viewport: Viewport = { colorScheme: 'light dark' }

/** The answer to an address that is no room at all. */
export default function GlobalNotFound() {
  return (
    <Document>
      <StoreFrame>
        <NotFound />
      </StoreFrame>
    </Document>
  )
}
