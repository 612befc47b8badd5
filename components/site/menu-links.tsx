'use client'

import Link from 'next/link'

type Props = { id: string; links: readonly { name: string; path: string }[] }

/** The links of the phone's menu. The menu is a native popover; following a link closes it again. */
export function MenuLinks({ id, links }: Props) {
  return (
    <ul>
      {links.map(({ name, path }) => (
        <li key={path}>
          <Link href={path} onClick={() => document.getElementById(id)?.hidePopover()}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
