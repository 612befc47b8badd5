/**
 * Who is asking; read anew for every request, never cached beyond it. Sessions and links are measured by the time outside:
 * a demo whose clock is moved signs nobody out.
 */
import { cache } from 'react'
import { realNow } from '@/lib/platform/clock.ts'
import { log } from '@/lib/platform/log.ts'
import type { OperatorAnswer, Session } from './customer.ts'
import { hashOfSession, readSessionHash } from './sessions/cookie.ts'
import { findSession, touchSession } from './sessions/store.ts'

/** How often the last use of a session is noted. */
const TOUCH_MINUTES = 10

/** Who sent this request. Never throws: an outage is the state `unavailable`, and no reason to ask anybody to sign in. */
export const currentCustomer = cache(async (): Promise<Session> => sessionOf(await readSessionHash()))

/** The same for proxy.ts, which has a cookie in its hand. */
export async function sessionBehind(token: string | undefined): Promise<Session> {
  return sessionOf(hashOfSession(token))
}

/** The operator who sent this request, or why there is none. Ask in every page, query and action of `/admin`. */
export async function requireOperator(): Promise<OperatorAnswer> {
  const session = await currentCustomer()
  if (session.state !== 'signed_in') return { ok: false, why: session.state }
  const { state: _, ...operator } = session
  return operator.role === 'OPERATOR' ? { ok: true, operator } : { ok: false, why: 'not_operator' }
}

async function sessionOf(tokenHash: string | null): Promise<Session> {
  if (tokenHash === null) return { state: 'guest' }
  try {
    const session = await findSession(tokenHash)
    const at = realNow()
    if (!session || session.expires <= at) return { state: 'guest' }
    if (at.getTime() - session.lastSeenAt.getTime() > TOUCH_MINUTES * 60_000)
      await touchSession(tokenHash, at)
    return { state: 'signed_in', ...session.customer }
  } catch (error) {
    log.error({ err: error }, 'a session could not be read')
    return { state: 'unavailable' }
  }
}
