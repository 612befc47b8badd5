/** A refill of the test's own: bought as anybody buys, then shipped, aged or broken straight in the database. */

import { NOTICE_DAYS } from '@/lib/checkout/refill-terms.ts'
import { addDays } from '@/lib/refills/calendar.ts'
import { planKey } from '@/lib/refills/link.ts'
import { todayAt } from '@/lib/refills/today.ts'
import { buy, cards, newEmail } from './buyer.ts'
import { database, ownProduct, row, rows } from './database.ts'
import { soon } from './soon.ts'

export type TestRefill = {
  readonly id: string
  readonly number: string
  readonly email: string
  readonly sku: string
  readonly orderId: string
  /** The path of its overview, with a good key. */
  readonly path: string
  readonly key: string
}

/** Buys a refill of a product of its own and waits until its plan has begun. @param shippedDaysAgo null leaves its parcel unsent */
export async function newRefill({
  shippedDaysAgo = 0 as number | null,
  bottles = 20,
  quantity = 1,
  email = newEmail(),
  sku = null as string | null,
  everyDays = 30,
} = {}): Promise<TestRefill> {
  const own = sku ?? (await ownProduct(bottles))
  const { number: order } = await buy(
    { sku: own, purchase: 'REFILL', quantity, everyDays },
    email,
    cards.succeeds,
  )
  const { id: orderId } = await row<{ id: string }>('SELECT id FROM "order" WHERE number = $1', [order])
  const plan = await planOfOrder(orderId)
  if (shippedDaysAgo !== null) await ship(orderId, shippedDaysAgo)
  const key = planKey({ number: plan.number, email }, new Date())
  return { ...plan, email, sku: own, orderId, key, path: `/refills/${plan.number}?key=${key}` }
}

/** The path of a page of `refill`, with its key. */
export function pageOf({ number, key }: TestRefill, page: string, query = ''): string {
  return `/refills/${number}/${page}?${query && `${query}&`}key=${key}`
}

/** Says that the parcel of an order left `daysAgo`. */
export async function ship(orderId: string, daysAgo: number): Promise<void> {
  const at = new Date(Date.now() - daysAgo * 86_400_000)
  await database.query(
    `INSERT INTO shipment (id, order_id, carrier, shipped_on, shipped_at)
     VALUES (gen_random_uuid(), $1, 'USPS', $2::date, $3)`,
    [orderId, todayAt(at), at],
  )
  await database.query(`UPDATE "order" SET fulfilment = 'SHIPPED' WHERE id = $1`, [orderId])
  // The books want each parcel told by its mail; this one was, so nothing is sent.
  await database.query(
    `INSERT INTO mail (id, key, template, recipient, data, state, order_id, request_id, sent_at)
     VALUES (gen_random_uuid(), $1, 'order-shipped', '', '{}', 'SENT', $2, 'a-test', $3)`,
    [`order-shipped:${orderId}`, orderId, at],
  )
}

/** Has the notice of the delivery ahead go out now, as it would eight days before its charge. */
export async function announce({ id }: TestRefill): Promise<void> {
  const chargeOn = addDays(todayAt(new Date()), NOTICE_DAYS)
  await database.query('UPDATE cycle SET charge_on = $2::date WHERE plan_id = $1', [id, chargeOn])
  await database.query(`SELECT graphile_worker.add_job('advance-plan', $1::json)`, [
    JSON.stringify({ planId: id, requestId: 'a-test' }),
  ])
}

/** The plan and its deliveries as they stand, to compare before and after. */
export async function standingOf(planId: string): Promise<string> {
  const all = await rows(
    `SELECT row_to_json(p) AS plan, (SELECT json_agg(c ORDER BY c.number) FROM cycle c WHERE c.plan_id = p.id) AS cycles,
       (SELECT json_agg(i ORDER BY i.sku) FROM plan_item i WHERE i.plan_id = p.id) AS items,
       (SELECT count(*) FROM plan_change l WHERE l.plan_id = p.id) AS changes
     FROM plan p WHERE p.id = $1`,
    [planId],
  )
  return JSON.stringify(all)
}

function planOfOrder(orderId: string): Promise<{ id: string; number: string }> {
  const sql = 'SELECT id, number FROM plan WHERE origin_order_id = $1'
  return soon(`the refill of order ${orderId}`, async () => (await rows<PlanRow>(sql, [orderId]))[0])
}

type PlanRow = { id: string; number: string }
