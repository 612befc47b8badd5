import { headers } from 'next/headers'
import { getOrderOfSession } from '@/lib/orders/queries.ts'
import { type Settled, settleSession } from '@/lib/orders/settle.ts'
import { now } from '@/lib/platform/clock.ts'
import { log } from '@/lib/platform/log.ts'
import { requestIdOf } from '@/lib/platform/request.ts'

export type Return =
  | { readonly state: 'unknown' }
  /** `number` only for the visitor who checked out. */
  | { readonly state: 'placed'; readonly number: string | null }
  | { readonly state: Exclude<Settled['state'], 'placed'> | 'unreachable' }

const SESSION_ID = /^cs_[\w]{8,200}$/

/** What became of the payment behind `sessionId`, as far as this visitor may know. A session we never opened is unknown. */
export async function lookUp(sessionId: unknown): Promise<Return> {
  if (typeof sessionId !== 'string' || !SESSION_ID.test(sessionId)) return { state: 'unknown' }
  const known = await getOrderOfSession(sessionId)
  if (!known) return { state: 'unknown' }
  const settled = known.number
    ? ({ state: 'placed', number: known.number } as const)
    : await settle(sessionId)
  return settled.state === 'placed' && !known.isOwner ? { state: 'placed', number: null } : settled
}

async function settle(sessionId: string): Promise<Settled | { state: 'unreachable' }> {
  const requestId = requestIdOf(await headers())
  try {
    return await settleSession(sessionId, { requestId, now: now() })
  } catch (error) {
    log.error({ err: error, requestId, sessionId }, 'a return from Stripe could not be looked up')
    return { state: 'unreachable' }
  }
}
