import Link from 'next/link'
import type { ReactNode } from 'react'
import { CONTACT, type Room, reading, SEARCH, shopping } from './navigation.ts'

/** Where to go next, how to reach a person, and where we ship. */
export function Footer() {
  return (
    <footer className="site-footer">
      <div className="wrap">
        <div className="site-footer-promise">
          <p className="title-3 font-serif">Understand your skin, inside and out.</p>
          <p className="mt-3 text-sm text-soft">
            We ship within the United States only. Prices in US dollars.
          </p>
        </div>
        <FooterList name="Read" links={[...reading, SEARCH]} />
        <FooterList name="Shop" links={shopping}>
          <li>
            <a href="/find-order">Find your order</a>
          </li>
        </FooterList>
        <FooterList name="Help" links={[{ name: 'Terms of sale', path: '/terms' }]}>
          <li>
            <a href={`mailto:${CONTACT}`}>{CONTACT}</a>
          </li>
        </FooterList>
      </div>
    </footer>
  )
}

type ListProps = {
  name: string
  links: readonly Room[]
  children?: ReactNode
}

function FooterList({ name, links, children }: ListProps) {
  return (
    <nav aria-label={name} className="site-nav">
      <p className="site-footer-name" aria-hidden="true">
        {name}
      </p>
      <ul>
        {links.map(({ name: room, path, prefetch = null }) => (
          <li key={path}>
            <Link href={path} prefetch={prefetch}>
              {room}
            </Link>
          </li>
        ))}
        {children}
      </ul>
    </nav>
  )
}
