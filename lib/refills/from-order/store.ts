/** The refill an order belongs to. */
import { db } from '@/lib/platform/db.ts'
import type { RefillOfOrder } from './way.ts'

const plan = { select: { number: true, userId: true, email: true, state: true } } as const

/** The refill the order began, or was a delivery of; null while none has begun. */
export async function findRefillOfOrder(orderId: string): Promise<RefillOfOrder | null> {
  const order = await db().order.findUnique({
    where: { id: orderId },
    select: { startedPlan: plan, cycle: { select: { plan } } },
  })
  const found = order?.cycle?.plan ?? order?.startedPlan
  if (!found) return null
  const { state, ...refill } = found
  return { ...refill, isEnded: state === 'CANCELLED' }
}
