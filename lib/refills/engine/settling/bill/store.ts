/** The bill of a delivery nobody wants any more: ended by a job, so that an outage at Stripe leaves none that can be paid. */
import type { Db } from '@/lib/platform/db.ts'
import { addJob } from '@/lib/platform/jobs/queue.ts'
import type { Plan } from '../../../plan.ts'

/** Queues the end of the bill of the delivery ahead of `plan`, if it has one, in the transaction that ends the plan. */
export async function queueEndBill(tx: Db, { cycle }: Plan, requestId: string): Promise<void> {
  const { stripeInvoiceId } = await tx.cycle.findUniqueOrThrow({
    where: { id: cycle.id },
    select: { stripeInvoiceId: true },
  })
  if (stripeInvoiceId === null) return
  const job = { invoiceId: stripeInvoiceId, requestId }
  await addJob(tx, 'end-bill', job, { key: `end-bill:${stripeInvoiceId}` })
}
