/** The way out: confirm, end what runs, forget. */
import { dateIn, formatDate } from '@/lib/platform/calendar.ts'
import { env } from '@/lib/platform/env.ts'
import { log } from '@/lib/platform/log.ts'
import { cancelPlansOf } from '@/lib/refills/ending/cancel-all.ts'
import { confirms, type RemovalOutcome } from './removal.ts'
import { forget, listOpenOrders } from './store.ts'

/**
 * Deletes the account of `userId`, her refills cancelled first; refuses while a parcel still needs its address, before
 * anything is cancelled, or when a refill cannot be ended just now.
 */
export async function removeAccount(removal: {
  readonly userId: string
  readonly email: string
  readonly typed: string
  readonly requestId: string
  readonly now: Date
}): Promise<RemovalOutcome> {
  const { userId, email, typed, requestId, now } = removal
  if (!confirms(typed, email)) return { status: 'not_confirmed', typed }
  const open = await listOpenOrders(userId)
  if (open.length > 0) return { status: 'orders_open', numbers: open }
  await cancelPlansOf(userId, { requestId, now })
  const deletedOn = formatDate(dateIn(env().STORE_TIME_ZONE, now))
  const outcome = await forget({ userId, deletedOn, requestId })
  log.info({ userId, requestId, outcome: outcome.status }, 'the deletion of an account')
  return outcome
}
