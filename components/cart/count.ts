/** The number on the badge, kept in a readable cookie so that a static page shows it without a request. Browser only. */
import { COUNT_COOKIE, COUNT_MAX_AGE_SECONDS } from '@/lib/cart/count-cookie.ts'

const listeners = new Set<() => void>()

/** Units in the cart as this browser last heard; 0 when it never did. */
export function readCount(): number {
  const value = new RegExp(`(?:^|; )${COUNT_COOKIE}=(\\d{1,4})(?:;|$)`).exec(document.cookie)?.[1]
  return Number(value ?? 0)
}

/** Keeps the number and shows it on this page. */
export function keepCount(count: number): void {
  if (count === readCount()) return
  const secure = location.protocol === 'https:' ? '; secure' : ''
  const text = `${COUNT_COOKIE}=${count}; path=/; samesite=lax; max-age=${COUNT_MAX_AGE_SECONDS}${secure}`
  Object.assign(document, { cookie: text }) // CookieStore is still missing where many read
  for (const listener of listeners) listener()
}

/** Calls `listener` when the number may have changed, here or in another tab. */
export function subscribeToCount(listener: () => void): () => void {
  listeners.add(listener)
  document.addEventListener('visibilitychange', listener)
  window.addEventListener('pageshow', listener)
  return () => {
    listeners.delete(listener)
    document.removeEventListener('visibilitychange', listener)
    window.removeEventListener('pageshow', listener)
  }
}
