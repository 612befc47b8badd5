'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { sections } from './sections.ts'

/** The way from one room of the account to another; the one she is in is marked. */
export function SectionsNav() {
  const here = usePathname()
  return (
    <nav aria-label="Account">
      <ul className="account-sections">
        {sections.map(({ name, path }) => (
          <li key={path}>
            <Link href={path} prefetch={false} aria-current={currentFor(here, path)}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function currentFor(here: string, path: string): 'page' | 'true' | undefined {
  if (here === path) return 'page'
  return path !== '/account' && here.startsWith(`${path}/`) ? 'true' : undefined
}
