/** The button of a changed address. */
import { dateIn, formatDate } from '@/lib/platform/calendar.ts'
import { now, realNow } from '@/lib/platform/clock.ts'
import { env } from '@/lib/platform/env.ts'
import { hashToken } from '@/lib/platform/tokens.ts'
import { readSessionHash } from '../sessions/cookie.ts'
import type { ConfirmedChange } from './change.ts'
import { confirmChange, type Following } from './store.ts'

/**
 * Makes the change behind `token` true. Whoever holds the token has proven the new inbox, on whichever device: every other
 * browser has to prove it too.
 * @param follow what has to change with the address, in the same transaction
 */
export async function confirmEmail(
  token: string,
  requestId: string,
  follow: Following,
): Promise<ConfirmedChange> {
  const changedOn = formatDate(dateIn(env().STORE_TIME_ZONE, now()))
  const kept = await readSessionHash()
  return confirmChange({ tokenHash: hashToken(token), kept, changedOn, requestId, now: realNow() }, follow)
}
