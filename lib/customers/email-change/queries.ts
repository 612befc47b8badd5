/** What the link of a changed address still is, for the page it opens. */
import { realNow } from '@/lib/platform/clock.ts'
import { log } from '@/lib/platform/log.ts'
import { hashToken } from '@/lib/platform/tokens.ts'
import { findChange } from './store.ts'

export type ChangeLinkState =
  | { readonly state: 'live'; readonly newEmail: string }
  | { readonly state: 'over' }
  | { readonly state: 'unavailable' }

/** Looks at a link without using it up. */
export async function readChangeLink(token: unknown): Promise<ChangeLinkState> {
  if (typeof token !== 'string' || !/^[\w-]{43}$/.test(token)) return { state: 'over' }
  try {
    const change = await findChange(hashToken(token))
    return change && change.expires > realNow()
      ? { state: 'live', newEmail: change.newEmail }
      : { state: 'over' }
  } catch (error) {
    log.error({ err: error }, 'a change of address could not be looked up')
    return { state: 'unavailable' }
  }
}
