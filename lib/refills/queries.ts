/** Reads of one plan for its pages; never cached beyond a request. */
import { cache } from 'react'
import type { Session } from '@/lib/customers/customer.ts'
import { currentCustomer } from '@/lib/customers/queries.ts'
import { now } from '@/lib/platform/clock.ts'
import { log } from '@/lib/platform/log.ts'
import { type Access, accessOf } from './access.ts'
import { findPlanId } from './store.ts'

/** What `session` and `key` open of the plan `number`. Never throws: an outage is the state `unavailable`. */
export async function accessBehind(number: string, key: string | null, session: Session): Promise<Access> {
  try {
    const found = await findPlanId(number)
    return accessOf({ number, key, found, session }, now())
  } catch (error) {
    log.error({ err: error }, 'the owner of a refill could not be read')
    return { state: 'unavailable' }
  }
}

/** The same for whoever sent this request. */
export const accessHere = cache(
  async (number: string, key: string | null): Promise<Access> =>
    accessBehind(number, key, await currentCustomer()),
)
