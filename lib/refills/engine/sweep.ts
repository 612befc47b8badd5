/** The sweep, run every few minutes: everything that is due by now, a page of plans at a time. */
import type { PlaceContext } from '@/lib/orders/store.ts'
import { todayAt } from '../today.ts'
import { duePages } from './due/pages.ts'
import { queueAdvance } from './due/store.ts'
import { remindPlans } from './reminders/store.ts'
import { queueGiveBacks } from './settling/going-back/store.ts'

/** Queues the next step of every plan for which something is due. @returns how many plans were queued */
export async function sweepRefills({ requestId, now }: PlaceContext): Promise<number> {
  let queued = 0
  for await (const page of duePages(todayAt(now))) {
    await queueAdvance(page, requestId)
    queued += page.length
  }
  await queueGiveBacks(requestId)
  await remindPlans({ requestId, now })
  return queued
}
