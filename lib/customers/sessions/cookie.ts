/**
 * Two cookies: the session's opaque token, which scripts cannot read and whose hash alone is stored, and a mark that they
 * can. The row decides how long a session lives; the cookies outlast it.
 */
import { cookies } from 'next/headers'
import { env } from '@/lib/platform/env.ts'
import { hashToken } from '@/lib/platform/tokens.ts'
import { MARK_COOKIE } from './mark-cookie.ts'

export const SESSION_COOKIE = 'vs_session'

/** How long a browser keeps both cookies. */
export const COOKIE_DAYS = 365

/** The hash of a session's token; null for what is no token of ours. */
export function hashOfSession(token: string | undefined): string | null {
  return token && /^[\w-]{43}$/.test(token) ? hashToken(token) : null
}

/** The hash of this visitor's session token; null when she has none. */
export async function readSessionHash(): Promise<string | null> {
  return hashOfSession((await cookies()).get(SESSION_COOKIE)?.value)
}

/** Marks this browser as signed in. */
export async function setMark(): Promise<void> {
  const jar = await cookies()
  jar.set(MARK_COOKIE, '1', { ...cookieOptions(), maxAge: COOKIE_DAYS * 86_400 })
}

/** Forgets session and mark in this browser. */
export async function clearSessionCookies(): Promise<void> {
  const jar = await cookies()
  for (const name of [SESSION_COOKIE, MARK_COOKIE]) jar.delete({ name, ...cookieOptions() })
}

/** Sent with links from elsewhere, never with forms from elsewhere; over TLS alone where the store speaks it. */
export function cookieOptions() {
  return { path: '/', sameSite: 'lax' as const, secure: env().STORE_URL.startsWith('https:') }
}
