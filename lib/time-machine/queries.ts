/** What the bar of the time machine shows. */
import { requireOperator } from '@/lib/customers/queries.ts'
import { formatDateTime } from '@/lib/platform/calendar.ts'
import { isMovable, now } from '@/lib/platform/clock.ts'
import { env } from '@/lib/platform/env.ts'

/** The store's time, in words, for an operator of a demo; null for everybody else, and in a live store. */
export async function readTimeMachine(): Promise<{ now: string } | null> {
  if (!isMovable()) return null
  const answer = await requireOperator()
  return answer.ok ? { now: formatDateTime(env().STORE_TIME_ZONE, now()) } : null
}
