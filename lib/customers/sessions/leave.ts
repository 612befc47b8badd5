/** Signing out. */
import { log } from '@/lib/platform/log.ts'
import { clearSessionCookies, readSessionHash } from './cookie.ts'
import { endAllSessions, endSession } from './store.ts'

/** Signs this browser out. When the row cannot be ended, the browser still forgets its token. */
export async function leave(): Promise<void> {
  const tokenHash = await readSessionHash()
  await clearSessionCookies()
  if (tokenHash === null) return
  await endSession(tokenHash).catch((error: unknown) =>
    log.error({ err: error }, 'a session could not be ended'),
  )
}

/** Signs `userId` out in every browser. @throws when the database is away: then nobody is told that it is done */
export async function leaveEverywhere(userId: string): Promise<void> {
  await endAllSessions(userId)
  await clearSessionCookies()
}
