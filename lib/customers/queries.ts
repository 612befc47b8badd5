/** Who is asking; read anew for every request, never cached beyond it. */
import { cookies } from 'next/headers'
import { cache } from 'react'
import { now } from '@/lib/platform/clock.ts'
import { log } from '@/lib/platform/log.ts'
import { hashToken } from '@/lib/platform/tokens.ts'
import type { OperatorAnswer, Session } from './customer.ts'
import { findCustomer } from './sessions/store.ts'

export const SESSION_COOKIE = 'vs_session'

/** The operator who sent this request, or why there is none. Ask in every page, query and action of `/admin`. */
export const requireOperator = cache(async (): Promise<OperatorAnswer> => {
  const session = await sessionBehind((await cookies()).get(SESSION_COOKIE)?.value)
  if (session.state !== 'signed_in') return { ok: false, why: session.state }
  const { state: _, ...operator } = session
  return operator.role === 'OPERATOR' ? { ok: true, operator } : { ok: false, why: 'not_operator' }
})

/** The same for proxy.ts, which has a cookie in its hand. */
export async function sessionBehind(token: string | undefined): Promise<Session> {
  if (!token) return { state: 'guest' }
  try {
    const customer = await findCustomer(hashToken(token), now())
    return customer ? { state: 'signed_in', ...customer } : { state: 'guest' }
  } catch (error) {
    log.error({ err: error }, 'a session could not be read')
    return { state: 'unavailable' }
  }
}
