/**
 * Two cookies: an opaque token that scripts cannot read, and the number on the badge, which they can, so that a static
 * page shows it without a request.
 */
import { cookies } from 'next/headers'
import { env } from '@/lib/platform/env.ts'
import { hashToken, newToken } from '@/lib/platform/tokens.ts'
import { COUNT_COOKIE, COUNT_MAX_AGE_SECONDS } from './count-cookie.ts'

const TOKEN_COOKIE = 'vs_cart'

/** The hash of this visitor's token; null when she has none, or one that is no token of ours. */
export async function readTokenHash(): Promise<string | null> {
  const token = (await cookies()).get(TOKEN_COOKIE)?.value
  return token && /^[\w-]{43}$/.test(token) ? hashToken(token) : null
}

/** Gives this visitor a new token and returns its hash. */
export async function giveToken(): Promise<string> {
  const token = newToken()
  await keepToken(token)
  return hashToken(token)
}

/** Has this browser keep `token`. */
export async function keepToken(token: string): Promise<void> {
  const jar = await cookies()
  jar.set(TOKEN_COOKIE, token, { ...cookieOptions(), httpOnly: true })
}

/** Forgets in this browser which cart was its own. */
export async function clearCart(): Promise<void> {
  const jar = await cookies()
  for (const name of [TOKEN_COOKIE, COUNT_COOKIE]) jar.delete({ name, ...cookieOptions(), maxAge: 0 })
}

/** Sets the number on the badge from the server, for a visitor without scripts or a page that is made anew anyway. */
export async function setCount(count: number): Promise<void> {
  const jar = await cookies()
  jar.set(COUNT_COOKIE, String(count), cookieOptions())
}

function cookieOptions() {
  const secure = env().STORE_URL.startsWith('https:')
  return { path: '/', sameSite: 'lax' as const, secure, maxAge: COUNT_MAX_AGE_SECONDS }
}
