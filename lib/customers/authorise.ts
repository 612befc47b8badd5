/** What every action of an account does first: know who asks, and that she does not ask too often. */
import { headers } from 'next/headers'
import { log } from '@/lib/platform/log.ts'
import { type Limit, limits } from '@/lib/platform/rate-limit/limit.ts'
import { waitFor } from '@/lib/platform/rate-limit/wait.ts'
import { requestIdOf } from '@/lib/platform/request.ts'
import type { Customer } from './customer.ts'
import type { Refusal } from './outcome.ts'
import { currentCustomer } from './queries.ts'

/** Who asks, and the id of her request. */
export type Asking = { readonly customer: Customer; readonly requestId: string }

/**
 * Runs `change` for whoever is signed in, or says why not. What `change` throws is logged and answered as an outage;
 * a 404 that it calls for goes on its way.
 */
export async function asCustomer<T>(
  change: (asking: Asking) => Promise<T>,
  limit: Limit = limits.accountWrite,
): Promise<T | Refusal> {
  const requestId = requestIdOf(await headers())
  const session = await currentCustomer()
  if (session.state === 'unavailable') return { status: 'unavailable' }
  if (session.state === 'guest') return { status: 'signed_out' }
  try {
    const wait = await waitFor(limit, session.userId)
    if (wait !== null) return { status: 'rate_limited', retryAfterSeconds: wait }
    return await change({ customer: session, requestId })
  } catch (error) {
    if (isNextSignal(error)) throw error
    log.error({ err: error, requestId, userId: session.userId }, 'a change of an account failed')
    return { status: 'unavailable' }
  }
}

/** Next says `not found` and `redirect` by throwing; both carry a digest. */
function isNextSignal(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_')
}
