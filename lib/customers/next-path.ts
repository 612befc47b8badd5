/** Where somebody goes on after signing in: only ever a page of this site. */

/** The account's own first page. */
export const ACCOUNT_HOME = '/account'

export const SIGN_IN = '/account/sign-in'
const MAX_LENGTH = 512
/** No address of ours is on this name, so whatever leaves it leads elsewhere. */
const BASE = 'https://store.invalid'

/** `wanted` when it is a page of this site that one can go on to, else the account's first page. */
export function safeNext(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > MAX_LENGTH || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted))
    return ACCOUNT_HOME
  if (!URL.canParse(wanted, BASE)) return ACCOUNT_HOME
  const { origin, pathname, search, hash } = new URL(wanted, BASE)
  const leads = origin === BASE && !pathname.startsWith('//')
  return leads && !isNoPage(pathname) ? `${pathname}${search}${hash}` : ACCOUNT_HOME
}

/** The sign-in page, from which she goes on to `next`. */
export function signInPath(next: string): string {
  return next === ACCOUNT_HOME ? SIGN_IN : `${SIGN_IN}?${new URLSearchParams({ next })}`
}

/** True for the pages of signing in, which are open to everyone. */
export function isSignInPath(pathname: string): boolean {
  return pathname === SIGN_IN || pathname.startsWith(`${SIGN_IN}/`)
}

function isNoPage(pathname: string): boolean {
  return isSignInPath(pathname) || /^\/(api|_next)(\/|$)/.test(pathname)
}
