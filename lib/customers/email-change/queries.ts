/** What the link of a changed address still is, for the page it opens. */
import { realNow } from '@/lib/platform/clock.ts'
import { log } from '@/lib/platform/log.ts'
import { hashToken } from '@/lib/platform/tokens.ts'
import { masked } from './mask.ts'
import { findChange } from './store.ts'

export type ChangeLinkState =
  /** `account` is the address the account has now, masked: the link may be opened by somebody else. */
  | { readonly state: 'live'; readonly newEmail: string; readonly account: string }
  | { readonly state: 'over' }
  | { readonly state: 'unavailable' }

/** Looks at a link without using it up. */
export async function readChangeLink(token: unknown): Promise<ChangeLinkState> {
  if (typeof token !== 'string' || !/^[\w-]{43}$/.test(token)) return { state: 'over' }
  try {
    const change = await findChange(hashToken(token))
    return change && change.expires > realNow()
      ? { state: 'live', newEmail: change.newEmail, account: masked(change.email) }
      : { state: 'over' }
  } catch (error) {
    log.error({ err: error }, 'a change of address could not be looked up')
    return { state: 'unavailable' }
  }
}
