import Link from 'next/link'
import type { ReactNode } from 'react'
import { CONTACT, reading } from '@/components/site/navigation.ts'

/** What surrounds the library: no product, no price, no cart, no way to any of them but through what one reads. */
export function LibraryFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="site-header wrap">
        <Link href="/evidence" className="brand">
          VitaalSkin
        </Link>
        <nav aria-label="Main" className="site-nav">
          {reading.map(({ name, path }) => (
            <Link key={path} href={path}>
              {name}
            </Link>
          ))}
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <div className="wrap">
          <div className="site-footer-promise">
            <p className="title-3 font-serif">Nothing is sold in this library.</p>
            <p className="mt-3 text-sm text-soft">
              VitaalSkin publishes it and sells supplements that contain some of the ingredients named here.
              That is a conflict of interest, so every grade stands with its caveat and its sources.
            </p>
          </div>
          <nav aria-label="Evidence library" className="site-nav">
            <ul>
              <li>
                <Link href="/evidence" prefetch={false}>
                  All statements
                </Link>
              </li>
              <li>
                <Link href="/evidence/how-we-grade" prefetch={false}>
                  How we grade
                </Link>
              </li>
              <li>
                <Link href="/evidence/changes" prefetch={false}>
                  What changed
                </Link>
              </li>
            </ul>
          </nav>
          <div className="site-nav">
            <p className="site-footer-name">Found a mistake?</p>
            <a href={`mailto:${CONTACT}`}>{CONTACT}</a>
          </div>
        </div>
      </footer>
    </>
  )
}
