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
    const job = { eventId: signal.id, type: signal.type, objectId: signal.objectId, requestId }
    await addJob(tx, 'stripe-event', job, isMoneyBack(signal.type) ? { queue: 'money-back' } : {})
    return true
  })
}

/** Refunds and disputes are read and kept one after another, so that an older reading never overwrites a newer one. */
function isMoneyBack(type: string): boolean {
  return type.startsWith('charge.') || type.startsWith('refund.')
}
