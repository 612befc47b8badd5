'use client'

import { useSyncExternalStore } from 'react'
import { readCount, subscribeToCount } from './count.ts'

/** The way to the cart, with the number of things in it once the browser has said so. Its place is held from the start. */
export function CartBadge() {
  const count = useSyncExternalStore(subscribeToCount, readCount, () => 0)
  const name = count === 0 ? undefined : `Cart, ${count} ${count === 1 ? 'item' : 'items'}`
  return (
    <a href="/cart" aria-label={name}>
      Cart
      <span
        aria-hidden="true"
        className="ml-1.5 inline-grid size-5.5 place-items-center rounded-full bg-ink text-[0.8125rem] leading-none tabular-nums text-china empty:invisible"
      >
        {count > 0 && Math.min(count, 99)}
      </span>
    </a>
  )
}
