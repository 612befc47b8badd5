/** Plans in bulk: bought a month ago, shipped, and either announced and due three days ago, or to be announced today. */
import type { Pool } from 'pg'
import type { Quote } from '@/lib/refills/plan.ts'

export const SKU = 'bench-bottle'
export const PRICE = 3570

const ITEM = { sku: SKU, name: 'Bench bottle', quantity: 1, unitAmount: PRICE, taxCode: 'txcd_40090001' }
const PARTS = [{ sku: SKU, name: 'Bench bottle', quantity: 1 }]
export const LINE = { ...ITEM, parts: PARTS, isOnce: false }
export const ADDRESS = {
  ...{ name: 'Maria Alvarez', line1: '12 Orchard Street', line2: null, city: 'Austin' },
  ...{ region: 'TX', postalCode: '73301', country: 'US' },
}

/** A product of the bench's own, with so many bottles. */
export async function seedProduct(pool: Pool, bottles: number): Promise<void> {
  await pool.query(
    `INSERT INTO product (sku, kind, name, capsules, capsules_per_day, tax_code, position)
     VALUES ($1, 'PRODUCT', 'Bench bottle', 60, 2, 'txcd_40090001', 99)`,
    [SKU],
  )
  for (const [purchase, amount] of [
    ['ONE_TIME', 4200],
    ['REFILL', PRICE],
  ])
    await pool.query(
      `INSERT INTO price (id, sku, purchase, amount, currency) VALUES (gen_random_uuid(), $1, $2::"Purchase", $3, 'USD')`,
      [SKU, purchase, amount],
    )
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO lot (id, sku, code, expires_on, on_hand) VALUES (gen_random_uuid(), $1, 'A', '2035-01-31', 0) RETURNING id`,
    [SKU],
  )
  await pool.query(
    `INSERT INTO stock_movement (id, lot_id, sku, delta, reason) VALUES (gen_random_uuid(), $1, $2, $3, 'RECEIVED')`,
    [rows[0]?.id, SKU, bottles],
  )
}

type Batch = {
  readonly from: number
  readonly to: number
  readonly startedOn: string
  readonly chargeOn: string
}

/** Plans `from` to `to`, whose next charge is on `chargeOn`; nothing was said about it yet. */
export async function seedPlans(pool: Pool, { from, to, startedOn, chargeOn }: Batch): Promise<void> {
  await pool.query(
    `CREATE TEMP TABLE IF NOT EXISTS bench_seed (n int, cart uuid, checkout uuid, consent uuid, bought uuid, plan uuid, cycle uuid)`,
  )
  await pool.query('TRUNCATE bench_seed')
  await pool.query(
    `INSERT INTO bench_seed SELECT n, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
       gen_random_uuid(), gen_random_uuid() FROM generate_series($1::int, $2::int) n`,
    [from, to],
  )
  await pool.query(`INSERT INTO cart (id, token_hash) SELECT cart, 'bench-' || n FROM bench_seed`)
  await pool.query(
    `INSERT INTO checkout (id, cart_id, state, currency, subtotal, refill_every_days, fingerprint, shipping_amount, shipping_label,
       shipping_countries, request_id, expires_at, settled_at)
     SELECT checkout, cart, 'COMPLETED', 'USD', $1, 30, 'bench', 0, 'Standard delivery', '{US}', 'bench', now(), now() FROM bench_seed`,
    [PRICE],
  )
  await pool.query(
    `INSERT INTO consent (id, checkout_id, version, words, lines, consented_at)
     SELECT consent, checkout, 'bench', 'Terms of the bench.', '[]', now() FROM bench_seed`,
  )
  await pool.query(
    `INSERT INTO "order" (id, number, checkout_id, stripe_session_id, stripe_customer_id, stripe_payment_method_id, email, name,
       address_line1, city, region, postal_code, country, currency, subtotal, discount, shipping, tax, total, shipping_name,
       refill_every_days, fulfilment, placed_at)
     SELECT bought, 'VS-BENCH-' || n, checkout, 'cs_bench' || n, 'cus_bench' || n, 'pm_bench' || n, 'bench' || n || '@example.com',
       'Maria Alvarez', '12 Orchard Street', 'Austin', 'TX', '73301', 'US', 'USD', $1, 0, 0, 0, $1, 'Standard delivery', 30, 'SHIPPED',
       $2::date FROM bench_seed`,
    [PRICE, startedOn],
  )
  await pool.query(
    `INSERT INTO shipment (id, order_id, carrier, shipped_on, shipped_at) SELECT gen_random_uuid(), bought, 'USPS', $1::date, $1::date FROM bench_seed`,
    [startedOn],
  )
  await pool.query(
    `INSERT INTO plan (id, number, email, origin_order_id, consent_id, every_days, lead_days, currency, address, stripe_customer_id,
       stripe_payment_method_id, card, started_on)
     SELECT plan, 'VR-' || substr(lpad(n::text, 8, '0'), 1, 4) || '-' || substr(lpad(n::text, 8, '0'), 5), 'bench' || n || '@example.com', bought, consent, 30, 4, 'USD', $1::jsonb, 'cus_bench' || n, 'pm_bench' || n,
       '{"brand":"visa","last4":"4242","expMonth":12,"expYear":2035}', $2::date FROM bench_seed`,
    [JSON.stringify(ADDRESS), startedOn],
  )
  await pool.query(
    `INSERT INTO plan_item (plan_id, sku, name, quantity, unit_amount, tax_code, parts)
     SELECT plan, $1, $2, 1, $3, 'txcd_40090001', $4::jsonb FROM bench_seed`,
    [SKU, ITEM.name, PRICE, JSON.stringify(PARTS)],
  )
  await pool.query(
    `INSERT INTO cycle (id, plan_id, number, charge_on) SELECT cycle, plan, 1, $1::date FROM bench_seed`,
    [chargeOn],
  )
}

/** Says that those plans were announced at `quote` eight days before their charge, and puts their bottles aside. */
export async function seedNotices(pool: Pool, quote: Quote, sentAt: Date): Promise<void> {
  await pool.query(
    `UPDATE cycle SET state = 'NOTIFIED', stock = 'PROMISED', lines = $1::jsonb, subtotal = $2, tax = $3, total = $4
     FROM bench_seed WHERE cycle.id = bench_seed.cycle`,
    [JSON.stringify(quote.lines), quote.subtotal, quote.tax, quote.total],
  )
  await pool.query(
    `INSERT INTO mail (id, key, template, recipient, data, plan_id, request_id, state, sent_at)
     SELECT gen_random_uuid(), 'bench-notice:' || n, 'refill-notice', 'bench' || n || '@example.com', '{}', plan, 'bench', 'SENT', $1 FROM bench_seed`,
    [sentAt],
  )
  await pool.query(
    `INSERT INTO notice (id, plan_id, cycle_id, kind, charge_on, total, mail_id, created_at)
     SELECT gen_random_uuid(), s.plan, s.cycle, 'ADVANCE', c.charge_on, $1, m.id, $2
     FROM bench_seed s JOIN cycle c ON c.id = s.cycle JOIN mail m ON m.key = 'bench-notice:' || s.n`,
    [quote.total, sentAt],
  )
  await pool.query(
    `INSERT INTO reservation (id, cycle_id, sku, quantity) SELECT gen_random_uuid(), cycle, $1, 1 FROM bench_seed`,
    [SKU],
  )
  await pool.query(
    `UPDATE stock SET reserved = reserved + (SELECT COUNT(*) FROM bench_seed) WHERE sku = $1`,
    [SKU],
  )
}
