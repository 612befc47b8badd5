import Link from 'next/link'
import { CONTACT, navigation } from './navigation.ts'

/** Where to go next, how to reach a person, and where we ship. */
export function Footer() {
  return (
    <footer className="mt-section border-t border-line">
      <div className="wrap flex flex-wrap items-start gap-x-16 gap-y-8 py-12">
        <div className="mr-auto max-w-[34ch]">
          <p className="title-3 font-serif">Understand your skin, inside and out.</p>
          <p className="mt-3 text-sm text-soft">
            We ship within the United States only. Prices in US dollars.
          </p>
        </div>
        <nav aria-label="Footer" className="site-nav">
          <ul>
            {navigation.map(({ name, path }) => (
              <li key={path}>
                <Link href={path} className="inline-block py-1.5">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          <p className="py-1.5">
            <a href="/find-order">Find your order</a>
          </p>
          <p className="py-1.5">
            <Link href="/terms">Terms of sale</Link>
          </p>
          <p className="py-1.5">
            <a href={`mailto:${CONTACT}`}>{CONTACT}</a>
          </p>
        </div>
      </div>
    </footer>
  )
}
