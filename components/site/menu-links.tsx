'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Room } from './navigation.ts'

type Props = {
  id: string
  links: readonly Room[]
  /** A link to a room with a document of its own, which closes the menu by itself. */
  children: ReactNode
}

/** The links of the phone's menu. The menu is a native popover; following a link closes it again. */
export function MenuLinks({ id, links, children }: Props) {
  return (
    <ul>
      {links.map(({ name, path, prefetch = null }) => (
        <li key={path}>
          <Link href={path} prefetch={prefetch} onClick={() => document.getElementById(id)?.hidePopover()}>
            {name}
          </Link>
        </li>
      ))}
      <li>{children}</li>
    </ul>
  )
}
