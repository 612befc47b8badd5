/** The reason kept with a refill that has ended. */
import { db } from '@/lib/platform/db.ts'

/** Keeps why a refill was ended; a later answer replaces an earlier one. @returns false when it is running */
export async function keepReason(planId: string, reason: string): Promise<boolean> {
  const { count } = await db().plan.updateMany({
    where: { id: planId, state: 'CANCELLED' },
    data: { cancelReason: reason },
  })
  return count > 0
}

/** An order of the plan that was paid for and still comes; null when none does. */
export async function findComing(planId: string): Promise<{ number: string } | null> {
  return db().order.findFirst({
    where: {
      OR: [{ cycle: { planId } }, { startedPlan: { id: planId } }],
      fulfilment: { in: ['TO_PACK', 'AWAITING_STOCK'] },
      payment: { not: 'REFUNDED' },
    },
    orderBy: { placedAt: 'desc' },
    select: { number: true },
  })
}
