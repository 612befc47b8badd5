/** A fresh link to a refill, to the address its mails go to and nowhere else. */
import { queueMail } from '@/lib/mail/store.ts'
import type { PlaceContext } from '@/lib/orders/store.ts'
import { inTransaction } from '@/lib/platform/db.ts'
import { LINK_DAYS } from '../link.ts'
import { aboutPlan } from '../mail-facts.ts'
import { findPlan } from '../store.ts'

/** Queues the mail with a fresh link to a plan; nothing for one that does not exist. */
export async function sendFreshLink(planId: string, { requestId, now }: PlaceContext): Promise<void> {
  await inTransaction(async (tx) => {
    const plan = await findPlan(planId, tx)
    if (!plan) return
    await queueMail(tx, {
      key: `refill-link:${planId}:${requestId}`,
      template: 'refill-link',
      recipient: plan.email,
      data: { ...aboutPlan(plan, now), days: LINK_DAYS },
      ...{ orderId: null, planId, requestId },
    })
  })
}
