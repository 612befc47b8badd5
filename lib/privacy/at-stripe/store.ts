/** Which customers at Stripe belong to an account, and what still needs them. */
import { type Db, db } from '@/lib/platform/db.ts'
import { addJob } from '@/lib/platform/jobs/queue.ts'

/** Ids at Stripe of the customer, or the customers, that `userId` is there; she has one for every purchase as a guest. */
export async function listCustomers(tx: Db, userId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT stripe_customer_id AS id FROM plan WHERE user_id = ${userId}::uuid
    UNION
    SELECT stripe_customer_id FROM "order" WHERE user_id = ${userId}::uuid AND stripe_customer_id IS NOT NULL`
  return rows.map(({ id }) => id)
}

/**
 * True while somebody's plan or order names the customer, an attempt to charge it is under way, or a parcel that it paid
 * for has not left. An attempt her bank asked about is over for us: what may still come of it is paid by its open bill.
 */
export async function isInUse(customerId: string): Promise<boolean> {
  const [row] = await db().$queryRaw<{ is: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "order" WHERE stripe_customer_id = ${customerId})
      OR EXISTS (SELECT 1 FROM plan WHERE stripe_customer_id = ${customerId} AND email <> '')
      OR EXISTS (
        SELECT 1 FROM attempt a JOIN plan p ON p.id = a.plan_id
        WHERE p.stripe_customer_id = ${customerId} AND a.state = 'OPEN')
      OR EXISTS (
        SELECT 1 FROM "order" o LEFT JOIN cycle c ON c.id = o.cycle_id
          JOIN plan p ON p.id = c.plan_id OR p.origin_order_id = o.id
        WHERE p.stripe_customer_id = ${customerId}
          AND o.fulfilment IN ('TO_PACK', 'AWAITING_STOCK') AND o.payment <> 'REFUNDED') AS "is"`
  return row?.is ?? false
}

/** Has Stripe forget the customer, once `at` has come. */
export async function queueForgetting(
  customerId: string,
  requestId: string,
  at: Date,
  tx: Db = db(),
): Promise<void> {
  await addJob(tx, 'forget-customer', { customerId, requestId }, { key: `forget-customer:${customerId}`, at })
}
