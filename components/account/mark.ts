/** Whether this browser is signed in, by a readable cookie, so that a static page shows it without a request. Browser only. */
import { MARK_COOKIE } from '@/lib/customers/sessions/mark-cookie.ts'

/** True when this browser was signed in when it last heard. */
export function readMark(): boolean {
  return document.cookie.split('; ').includes(`${MARK_COOKIE}=1`)
}

/** Calls `listener` when that may have changed: after going back to a kept page, or in another tab. */
export function subscribeToMark(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener)
  window.addEventListener('pageshow', listener)
  return () => {
    document.removeEventListener('visibilitychange', listener)
    window.removeEventListener('pageshow', listener)
  }
}
