/** What a sign-in link still is, for the page it opens. */
import { realNow } from '@/lib/platform/clock.ts'
import { log } from '@/lib/platform/log.ts'
import { hashToken } from '@/lib/platform/tokens.ts'
import { findSignInLink } from '../store.ts'

export type LinkState =
  | { readonly state: 'live'; readonly email: string }
  /** Used, expired, or never one of ours: nobody is told which. */
  | { readonly state: 'over' }
  | { readonly state: 'unavailable' }

/** Looks at a link without using it up, so that whoever fetches a mail's links ahead spoils nothing. */
export async function readSignInLink(token: unknown): Promise<LinkState> {
  if (typeof token !== 'string' || !/^[\w-]{43}$/.test(token)) return { state: 'over' }
  try {
    const link = await findSignInLink(hashToken(token))
    return link && link.expires > realNow() ? { state: 'live', email: link.email } : { state: 'over' }
  } catch (error) {
    log.error({ err: error }, 'a sign-in link could not be looked up')
    return { state: 'unavailable' }
  }
}
