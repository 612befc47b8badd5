'use client'

import { useSyncExternalStore } from 'react'
import { readCount, subscribeToCount } from './count.ts'

/** The way to the cart, with the number of things in it once the browser has said so. Its place is held from the start. */
export function CartBadge() {
  const count = useSyncExternalStore(subscribeToCount, readCount, () => 0)
  const name = count === 0 ? undefined : `Cart, ${count} ${count === 1 ? 'item' : 'items'}`
  return (
    <a href="/cart" aria-label={name} className="inline-flex items-center gap-1.5">
      Cart
      <span
        aria-hidden="true"
        className="grid size-5.5 place-items-center rounded-full bg-ink text-[0.8125rem] leading-none tabular-nums text-china empty:border empty:border-line empty:bg-transparent"
      >
        {count > 0 && Math.min(count, 99)}
      </span>
    </a>
  )
}
