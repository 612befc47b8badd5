/** Straight looks into the database, and the rows a test owns. */
import { randomUUID } from 'node:crypto'
import { Pool } from 'pg'
import { soon } from './soon.ts'
import { stack } from './stack.ts'

export const database = new Pool({ connectionString: stack.databaseUrl, max: 4 })
database.on('error', () => undefined)

/** Rows of a query. */
export async function rows<T extends Record<string, unknown>>(
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  return (await database.query<T>(sql, values)).rows
}

/** The first row of a query. @throws when there is none. */
export async function row<T extends Record<string, unknown>>(
  sql: string,
  values: unknown[] = [],
): Promise<T> {
  const [first] = await rows<T>(sql, values)
  if (!first) throw new Error(`no row: ${sql}`)
  return first
}

/** Waits until the worker has done every job whose time has come. */
export function nothingToDo(): Promise<true> {
  const sql = 'SELECT 1 FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts'
  return soon('the jobs', async () => (await rows(sql)).length === 0 || undefined)
}

/** A product of the test's own with `bottles` on the shelf, so that no other test's purchases touch it. */
export async function ownProduct(bottles: number, amount = 4200): Promise<string> {
  const sku = `test-${randomUUID().slice(0, 12)}`
  await database.query(
    `INSERT INTO product (sku, kind, name, capsules, capsules_per_day, tax_code, position)
     VALUES ($1, 'PRODUCT', $2, 60, 2, 'txcd_40090001', 99)`,
    [sku, `Test bottle ${sku}`],
  )
  for (const [purchase, price] of [
    ['ONE_TIME', amount],
    ['REFILL', Math.round(amount * 0.85)],
  ]) {
    await setPrice(sku, String(purchase), Number(price))
  }
  await receiveLot(sku, 'A', '2030-01-31', bottles)
  return sku
}

/** Closes the current price of a sku, if it has one, and opens a new one. */
export async function setPrice(sku: string, purchase: string, amount: number): Promise<void> {
  await database.query(
    'UPDATE price SET valid_until = now() WHERE sku = $1 AND purchase = $2::"Purchase" AND valid_until IS NULL',
    [sku, purchase],
  )
  await database.query(
    `INSERT INTO price (id, sku, purchase, amount, currency) VALUES (gen_random_uuid(), $1, $2::"Purchase", $3, 'USD')`,
    [sku, purchase, amount],
  )
}

/** Puts a lot on the shelf, through the ledger. */
export async function receiveLot(
  sku: string,
  code: string,
  expiresOn: string,
  bottles: number,
): Promise<void> {
  const lot = await row<{ id: string }>(
    'INSERT INTO lot (id, sku, code, expires_on, on_hand) VALUES (gen_random_uuid(), $1, $2, $3, 0) RETURNING id',
    [sku, code, expiresOn],
  )
  if (bottles === 0) return
  await database.query(
    `INSERT INTO stock_movement (id, lot_id, sku, delta, reason) VALUES (gen_random_uuid(), $1, $2, $3, 'RECEIVED')`,
    [lot.id, sku, bottles],
  )
}

/** On hand and reserved, in bottles. */
export async function stockOf(sku: string): Promise<{ on_hand: number; reserved: number }> {
  return row('SELECT on_hand, reserved FROM stock WHERE sku = $1', [sku])
}

/** Every way in which the books of stock, orders and refills could disagree; empty when they do not. */
export async function discrepancies(): Promise<unknown[]> {
  return [...(await booksOfOrders()), ...(await booksOfRefills())]
}

function booksOfOrders(): Promise<unknown[]> {
  return rows(`
    SELECT 'lots do not sum to stock' AS what, s.sku FROM stock s
      LEFT JOIN (SELECT sku, SUM(on_hand) AS n FROM lot GROUP BY sku) l USING (sku) WHERE s.on_hand <> COALESCE(l.n, 0)
    UNION ALL SELECT 'movements do not sum to stock', s.sku FROM stock s
      LEFT JOIN (SELECT sku, SUM(delta) AS n FROM stock_movement GROUP BY sku) m USING (sku) WHERE s.on_hand <> COALESCE(m.n, 0)
    UNION ALL SELECT 'reservations do not sum to reserved', s.sku FROM stock s
      LEFT JOIN (SELECT sku, SUM(quantity) AS n FROM reservation WHERE state = 'HELD' GROUP BY sku) r USING (sku)
      WHERE s.reserved <> COALESCE(r.n, 0)
    UNION ALL SELECT 'an order without its mail', o.number FROM "order" o
      WHERE (SELECT COUNT(*) FROM mail m WHERE m.order_id = o.id AND m.template = 'order-confirmation') <> 1
    UNION ALL SELECT 'an order and its allocations disagree', o.number FROM "order" o WHERE
      (SELECT COALESCE(SUM(quantity), 0) FROM lot_allocation a WHERE a.order_id = o.id)
      <> (SELECT -COALESCE(SUM(delta), 0) FROM stock_movement m WHERE m.order_id = o.id)
    UNION ALL SELECT 'a canceled order holds bottles', o.number FROM "order" o WHERE o.fulfilment = 'CANCELLED'
      AND EXISTS (SELECT 1 FROM lot_allocation a WHERE a.order_id = o.id)
    UNION ALL SELECT 'an order is shipped without its parcel, or the other way round', o.number FROM "order" o
      WHERE (o.fulfilment = 'SHIPPED') <> EXISTS (SELECT 1 FROM shipment s WHERE s.order_id = o.id)
    UNION ALL SELECT 'a parcel without its one mail', o.number FROM "order" o JOIN shipment s ON s.order_id = o.id
      WHERE (SELECT COUNT(*) FROM mail m WHERE m.order_id = o.id AND m.template = 'order-shipped') <> 1
    UNION ALL SELECT 'refunds do not sum to what was refunded', o.number FROM "order" o WHERE o.refunded <>
      (SELECT COALESCE(SUM(amount), 0) FROM refund r WHERE r.order_id = o.id AND r.status NOT IN ('failed', 'canceled'))
    UNION ALL SELECT 'a refund that was made is not Stripe''s', o.number FROM "order" o JOIN refund_request q ON q.order_id = o.id
      WHERE q.state = 'MADE' AND NOT EXISTS (SELECT 1 FROM refund r WHERE r.id = q.stripe_refund_id AND r.amount = q.amount)`)
}

/** What holds of deliveries, their attempts, bottles, notices and orders whenever nothing is under way. */
function booksOfRefills(): Promise<unknown[]> {
  return rows(`
    WITH holding AS (
      SELECT id FROM cycle WHERE stock = 'PROMISED' AND state IN ('NOTIFIED', 'CHARGING', 'DUNNING', 'ACTION_REQUIRED'))
    SELECT 'a paid delivery without its order' AS what, c.id::text AS id FROM cycle c
      WHERE c.state = 'PAID' AND NOT EXISTS (SELECT 1 FROM "order" o WHERE o.cycle_id = c.id AND o.total = c.total)
    UNION ALL SELECT 'an order of a delivery that is not paid', c.id::text FROM "order" o JOIN cycle c ON c.id = o.cycle_id
      WHERE c.state <> 'PAID'
    UNION ALL SELECT 'a paid delivery without its paid attempt', c.id::text FROM cycle c
      WHERE (c.state = 'PAID') <> EXISTS (SELECT 1 FROM attempt a WHERE a.cycle_id = c.id AND a.state = 'PAID' AND a.amount = c.total)
    UNION ALL SELECT 'bottles put aside for a delivery that holds none', r.cycle_id::text FROM reservation r
      WHERE r.state = 'HELD' AND r.cycle_id IS NOT NULL AND r.cycle_id NOT IN (SELECT id FROM holding)
    UNION ALL SELECT 'a delivery that holds bottles, and none are put aside', h.id::text FROM holding h
      WHERE NOT EXISTS (SELECT 1 FROM reservation r WHERE r.cycle_id = h.id AND r.state = 'HELD')
    UNION ALL SELECT 'an attempt that was not announced in time', a.id::text FROM attempt a
      WHERE NOT EXISTS (SELECT 1 FROM notice n JOIN mail m ON m.id = n.mail_id
        WHERE n.cycle_id = a.cycle_id AND n.total = a.amount
          AND n.charge_on <= (a.started_at AT TIME ZONE 'America/New_York')::date
          AND (n.kind = 'CONFIRMED' OR (m.sent_at AT TIME ZONE 'America/New_York')::date <= n.charge_on - 8))
    UNION ALL SELECT 'an open attempt of a delivery that is not charged', a.id::text FROM attempt a JOIN cycle c ON c.id = a.cycle_id
      WHERE a.state = 'OPEN' AND c.state <> 'CHARGING'
    UNION ALL SELECT 'a plan without exactly one delivery ahead', p.number FROM plan p
      WHERE p.state <> 'CANCELLED'
        AND (SELECT COUNT(*) FROM cycle c WHERE c.plan_id = p.id AND c.state NOT IN ('PAID', 'SKIPPED', 'CANCELLED')) <> 1
    UNION ALL SELECT 'a cancelled plan with a delivery ahead', p.number FROM plan p
      JOIN cycle c ON c.plan_id = p.id AND c.state NOT IN ('PAID', 'SKIPPED', 'CANCELLED', 'CHARGING') WHERE p.state = 'CANCELLED'
    UNION ALL SELECT 'a rest for a payment that is not open', p.number FROM plan p
      JOIN cycle c ON c.plan_id = p.id AND c.state NOT IN ('PAID', 'SKIPPED', 'CANCELLED')
      WHERE (p.pause_reason IS NOT DISTINCT FROM 'PAYMENT') <> (c.state = 'UNPAID')
    UNION ALL SELECT 'a notice without its mail', n.id::text FROM notice n JOIN mail m ON m.id = n.mail_id
      WHERE m.plan_id IS DISTINCT FROM n.plan_id`)
}
