import type { ReactNode } from 'react'
import { DemoBar } from './demo-bar.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'

/** What surrounds every page of the store. It reads no cookie and no header, so that reading pages stay static. */
export function StoreFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <DemoBar />
      <Header />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </>
  )
}
