/** Webhook events, kept once. */

import { inTransaction } from '@/lib/platform/db.ts'
import { addJob } from '@/lib/platform/jobs/queue.ts'
import type { WebhookSignal } from './webhook.ts'

/**
 * Keeps an event and queues its work in one transaction; the unique id makes every copy after the first do nothing.
 * @returns false when the event was known.
 */
export async function keepEvent(signal: WebhookSignal, requestId: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.stripeEvent.createMany({ data: [signal], skipDuplicates: true })
    if (count === 0) return false
    await addJob(tx, 'stripe-event', {
      eventId: signal.id,
      type: signal.type,
      objectId: signal.objectId,
      requestId,
    })
    return true
  })
}
