/** The daily sweep, run every few minutes: everything that is due by now, a page of plans at a time. */
import type { PlaceContext } from '@/lib/orders/store.ts'
import { todayAt } from '../today.ts'
import { listDue, queueAdvance } from './due/store.ts'
import { remindPlans } from './reminders/store.ts'
import { queueGiveBacks } from './settling/going-back/store.ts'

const PAGE = 200

/** Queues the next step of every plan for which something is due. @returns how many plans were queued */
export async function sweepRefills({ requestId, now }: PlaceContext): Promise<number> {
  const today = todayAt(now)
  let queued = 0
  for (let after: string | null = null; ; ) {
    const page = await listDue(today, after, PAGE)
    await queueAdvance(page, requestId)
    queued += page.length
    after = page.at(-1) ?? null
    if (page.length < PAGE) break
  }
  await queueGiveBacks(requestId)
  await remindPlans({ requestId, now })
  return queued
}
