/** Reads for the operators' page; never cached. */
import { operatorAsking } from '@/lib/orders/desk/operator.ts'
import { now } from '@/lib/platform/clock.ts'
import { countStuckGiveBacks, listStuckGiveBacks, listUndelivered } from './store.ts'
import { stuckSince, type Troubles } from './trouble.ts'

/** What only a person can put right; null for anybody but an operator. */
export async function getTroubles(): Promise<Troubles | null> {
  if (!(await operatorAsking())) return null
  const before = stuckSince(now())
  const [undelivered, count, payments] = await Promise.all([
    listUndelivered(),
    countStuckGiveBacks(before),
    listStuckGiveBacks(before),
  ])
  return { undelivered, stuck: { count, payments } }
}
