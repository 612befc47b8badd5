/** The way out: confirm, end what runs, forget. */
import { dateIn, formatDate } from '@/lib/platform/calendar.ts'
import { env } from '@/lib/platform/env.ts'
import { log } from '@/lib/platform/log.ts'
import { type CancelPlans, confirms, type RemovalOutcome } from './removal.ts'
import { forget, listRunningPlans } from './store.ts'

/** Deletes the account of `userId`; refuses while a parcel still needs its address, or a refill cannot be ended. */
export async function removeAccount(removal: {
  readonly userId: string
  readonly email: string
  readonly typed: string
  /** Null while the store has no way to end refills: then a running one stands in the way. */
  readonly cancelPlans: CancelPlans | null
  readonly requestId: string
  readonly now: Date
}): Promise<RemovalOutcome> {
  const { userId, email, typed, cancelPlans, requestId, now } = removal
  if (!confirms(typed, email)) return { status: 'not_confirmed', typed }
  if (cancelPlans && (await listRunningPlans(userId)).length > 0)
    await cancelPlans(userId, { requestId, now })
  const deletedOn = formatDate(dateIn(env().STORE_TIME_ZONE, now))
  const outcome = await forget({ userId, deletedOn, requestId })
  log.info({ userId, requestId, outcome: outcome.status }, 'the deletion of an account')
  return outcome
}
