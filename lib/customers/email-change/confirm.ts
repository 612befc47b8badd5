/** The button of a changed address. */
import { dateIn, formatDate } from '@/lib/platform/calendar.ts'
import { now, realNow } from '@/lib/platform/clock.ts'
import { env } from '@/lib/platform/env.ts'
import { hashToken } from '@/lib/platform/tokens.ts'
import type { ConfirmedChange } from './change.ts'
import { confirmChange } from './store.ts'

/** Makes the change behind `token` true. Whoever holds the token has proven the new inbox, on whichever device. */
export async function confirmEmail(token: string, requestId: string): Promise<ConfirmedChange> {
  const changedOn = formatDate(dateIn(env().STORE_TIME_ZONE, now()))
  return confirmChange({ tokenHash: hashToken(token), changedOn, requestId, now: realNow() })
}
