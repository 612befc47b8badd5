/** What the delivery ahead lacks right now. */

import { bottlesIn } from '@/lib/inventory/bottles.ts'
import { freeOn } from '@/lib/inventory/store.ts'
import { now } from '@/lib/platform/clock.ts'
import { db } from '@/lib/platform/db.ts'
import { later } from '../calendar.ts'
import { linesOf } from '../cycle.ts'
import { shortage } from '../engine/notices/store.ts'
import type { Shortage } from '../mail-facts.ts'
import type { Plan } from '../plan.ts'
import { todayAt } from '../today.ts'

/** The lines of the delivery ahead that cannot be packed from the shelf, and the others; nothing is short unless it was found to be. */
export async function readShortage(plan: Plan): Promise<Shortage> {
  if (plan.cycle.stock !== 'SHORT') return { short: [], rest: linesOf(plan, plan.cycle) }
  const bottles = bottlesIn(linesOf(plan, plan.cycle))
  const skus = bottles.map(({ sku }) => sku)
  const free = await freeOn(db(), skus, later(plan.cycle.chargeOn, todayAt(now())))
  const missing = bottles.filter(({ sku, quantity }) => (free.get(sku) ?? 0) < quantity)
  return shortage(
    plan,
    missing.map(({ sku }) => sku),
  )
}
