/** Reads for the operators' page; never cached. */
import { operatorAsking } from '@/lib/orders/desk/operator.ts'
import { now } from '@/lib/platform/clock.ts'
import { listStuckGiveBacks, listUndelivered } from './store.ts'
import { stuckSince, type Troubles } from './trouble.ts'

/** What only a person can put right; null for anybody but an operator. */
export async function getTroubles(): Promise<Troubles | null> {
  if (!(await operatorAsking())) return null
  const [undelivered, stuck] = await Promise.all([listUndelivered(), listStuckGiveBacks(stuckSince(now()))])
  return { undelivered, stuck }
}
