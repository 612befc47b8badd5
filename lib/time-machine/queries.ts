/** What the bar of the time machine shows. */
import { requireOperator } from '@/lib/customers/queries.ts'
import { formatDateTime } from '@/lib/platform/calendar.ts'
import { isMovable, now } from '@/lib/platform/clock.ts'
import { env } from '@/lib/platform/env.ts'
import { hasPlans } from './store.ts'

export type Clock = {
  /** The store's time, in words. */
  readonly now: string
  /** Whether time can be taken back without a word more: no refill lives by it yet. */
  readonly hasWayBack: boolean
}

/** The clock of a demo for its operator; null for everybody else, and in a live store. */
export async function readTimeMachine(): Promise<Clock | null> {
  if (!isMovable()) return null
  const answer = await requireOperator()
  if (!answer.ok) return null
  return { now: formatDateTime(env().STORE_TIME_ZONE, now()), hasWayBack: !(await hasPlans()) }
}
