/** Where somebody is signed in, for her settings. */
import { realNow } from '@/lib/platform/clock.ts'
import type { SignedInBrowser } from './browser.ts'
import { readSessionHash } from './cookie.ts'
import { listSessions } from './store.ts'

/** The browsers in which `userId` is signed in, the last used first. */
export async function getSessions(userId: string): Promise<SignedInBrowser[]> {
  const sessions = await listSessions(userId, await readSessionHash())
  const at = realNow()
  return sessions.filter(({ expires }) => expires > at)
}
