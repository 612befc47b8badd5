/** Reads for the operators' page; never cached. */
import { operatorAsking } from '@/lib/orders/desk/operator.ts'
import { listRefusedGiveBacks, listUndelivered } from './store.ts'
import type { Troubles } from './trouble.ts'

/** What only a person can put right; null for anybody but an operator. */
export async function getTroubles(): Promise<Troubles | null> {
  if (!(await operatorAsking())) return null
  const [undelivered, refused] = await Promise.all([listUndelivered(), listRefusedGiveBacks()])
  return { undelivered, refused }
}
