/** Signing in by mail: the form, what it can answer, and the link. */
import { z } from 'zod'
import { ACCOUNT_HOME } from '../next-path.ts'

/** How long a link from a mail works. */
export const LINK_MINUTES = 15

/** A mail address as it is kept: lower case, without what surrounds it. */
export const mailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email())

export type SignInOutcome =
  | { readonly status: 'idle' }
  | { readonly status: 'invalid'; readonly email: string }
  | { readonly status: 'rate_limited'; readonly email: string; readonly retryAfterSeconds: number }
  | { readonly status: 'unavailable'; readonly email: string }
  /** Said to everybody: whether there is an account is nobody else's business. */
  | { readonly status: 'sent'; readonly email: string }

/** What a mailed link leads to: a page of ours with one button. */
export function linkTo(storeUrl: string, token: string, next: string): string {
  const params = new URLSearchParams({ token, ...(next === ACCOUNT_HOME ? {} : { next }) })
  return `${storeUrl}/account/sign-in/confirm?${params}`
}
