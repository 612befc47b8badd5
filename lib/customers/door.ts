/** Who may open a room of hers or of ours. A page made for a visit can lead nobody and answer no 404, so proxy.ts asks here. */
import type { Session } from './customer.ts'
import { isSignInPath, SIGN_IN, safeNext, signInPath } from './next-path.ts'

export type Door =
  | { readonly door: 'open' }
  | { readonly door: 'elsewhere'; readonly path: string }
  /** As if there were no such page. */
  | { readonly door: 'nowhere' }
  /** The database is away: nobody can be told from anybody. */
  | { readonly door: 'shut' }

const OPEN: Door = { door: 'open' }

/** Opened from an inbox, on whichever device; what it may do, its link proves. */
const CONFIRM_EMAIL = '/account/confirm-email'

/**
 * The door of `/account`: guests are led to sign in and come back to `path` (with its query); during an outage it
 * stays open, because the page says so better than a stranger's sign-in form.
 */
export function accountDoor(pathname: string, search: string, session: Session): Door {
  if (pathname === CONFIRM_EMAIL) return OPEN
  const isSigningIn = isSignInPath(pathname)
  if (session.state === 'guest' && !isSigningIn) {
    return { door: 'elsewhere', path: signInPath(`${pathname}${search}`) }
  }
  // A link from a mail stays open to her: it may be another account's.
  if (session.state === 'signed_in' && pathname === SIGN_IN) {
    return { door: 'elsewhere', path: safeNext(new URLSearchParams(search).get('next')) }
  }
  return OPEN
}

/** The door of `/admin`: to anybody but an operator there is no such page. */
export function adminDoor(session: Session): Door {
  if (session.state === 'unavailable') return { door: 'shut' }
  return session.state === 'signed_in' && session.role === 'OPERATOR' ? OPEN : { door: 'nowhere' }
}
