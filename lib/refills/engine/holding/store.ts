/** A delivery Stripe will not price: it waits unannounced and uncharged, is asked about again, and she is told once. */
import { queueMail } from '@/lib/mail/store.ts'
import type { PlaceContext } from '@/lib/orders/store.ts'
import type { QuoteRefused } from '@/lib/payments/refill-quote.ts'
import { realNow } from '@/lib/platform/clock.ts'
import { inTransaction } from '@/lib/platform/db.ts'
import { log } from '@/lib/platform/log.ts'
import { limits } from '@/lib/platform/rate-limit/limit.ts'
import { take } from '@/lib/platform/rate-limit/store.ts'
import { sayDate } from '../../calendar.ts'
import { planLink } from '../../link.ts'
import { aboutPlan } from '../../mail-facts.ts'
import type { Plan } from '../../plan.ts'

/** Says that the delivery ahead of `plan` waits: in the log once a day, to her once a delivery. */
export async function holdUnpriced(
  plan: Plan,
  refused: QuoteRefused,
  { requestId, now }: PlaceContext,
): Promise<void> {
  const { allowed } = await take(limits.heldRefillLog, plan.id, realNow())
  if (allowed)
    log.error({ err: refused, requestId, plan: plan.number }, 'a refill waits: Stripe will not price it')
  await inTransaction((tx) =>
    queueMail(tx, {
      key: `refill-held:${plan.cycle.id}`,
      template: 'refill-held',
      recipient: plan.email,
      data: {
        ...aboutPlan(plan, now),
        why: refused.why,
        chargeOn: sayDate(plan.cycle.chargeOn),
        addressLink: planLink(plan, now, 'address'),
      },
      ...{ orderId: null, planId: plan.id, requestId },
    }),
  )
}
