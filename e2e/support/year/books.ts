/** What the rows and Stripe know of the refill of the year. */

import { now } from '@/lib/platform/clock.ts'
import { act } from '@/lib/refills/acting/act.ts'
import { proposePrice } from '@/lib/refills/prices/store.ts'
import { discrepancies, row, rows, setPrice } from '../database.ts'
import { expect } from '../journey.ts'
import { stripe } from '../sandbox.ts'

const context = () => ({ requestId: 'year', now: now() })

export type Delivery = {
  readonly number: number
  readonly state: string
  readonly charge_on: string
  readonly total: number | null
}

/** The number of the refill that began with an order, once it has. */
export async function refillOf(order: string): Promise<string> {
  const sql = 'SELECT p.number FROM plan p JOIN "order" o ON o.id = p.origin_order_id WHERE o.number = $1'
  await expect.poll(async () => (await rows(sql, [order])).length, { timeout: 15_000 }).toBe(1)
  return (await row<{ number: string }>(sql, [order])).number
}

/** What an order cost, in minor units. */
export async function orderTotal(number: string): Promise<number> {
  return (await row<{ total: number }>('SELECT total FROM "order" WHERE number = $1', [number])).total
}

/** The delivery ahead. */
export function ahead(refill: string): Promise<Delivery> {
  return row(
    `SELECT c.number, c.state, c.charge_on::text, c.total FROM cycle c JOIN plan p ON p.id = c.plan_id
     WHERE p.number = $1 ORDER BY c.number DESC LIMIT 1`,
    [refill],
  )
}

/** The orders of the refill's deliveries, oldest first. Minor units. */
export function ordersOf(refill: string) {
  return rows<{ number: string; total: number; paid_on: string }>(
    `SELECT o.number, o.total, c.paid_on::text FROM "order" o JOIN cycle c ON c.id = o.cycle_id JOIN plan p ON p.id = c.plan_id
     WHERE p.number = $1 ORDER BY c.number`,
    [refill],
  )
}

/**
 * Ends every refill that other tests have left, as their owners would, so that the next thing due is the year's own. One
 * that cannot be ended, since a test has broken it on purpose, is a stop more on the way.
 */
export async function endOtherRefills(): Promise<void> {
  for (const { id } of await rows<{ id: string }>(`SELECT id FROM plan WHERE state <> 'CANCELLED'`)) {
    const request = { planId: id, action: { kind: 'cancel' }, actor: 'OPERATOR', seen: null } as const
    await act(request, context())
  }
}

/** Raises the refill price of `sku` and asks whoever pays less. @returns what puts the old price back */
export async function raisePrice(sku: string, amount: number): Promise<() => Promise<void>> {
  const before = await row<{ amount: number }>(
    `SELECT amount FROM price WHERE sku = $1 AND purchase = 'REFILL' AND valid_until IS NULL`,
    [sku],
  )
  await setPrice(sku, 'REFILL', amount)
  await proposePrice(sku, context())
  return () => setPrice(sku, 'REFILL', before.amount)
}

/** Each charge of a refill with what was told before it. */
export function chargesOf(refill: string) {
  return rows<{ number: number; charged: number; ordered: number; told: number; days: number; kind: string }>(
    `SELECT c.number, a.amount AS charged, o.total AS ordered, n.total AS told, n.kind,
       c.paid_on - (m.sent_at AT TIME ZONE 'America/New_York')::date AS days
     FROM plan p JOIN cycle c ON c.plan_id = p.id JOIN attempt a ON a.cycle_id = c.id AND a.state = 'PAID'
     JOIN "order" o ON o.cycle_id = c.id
     JOIN LATERAL (SELECT * FROM notice WHERE cycle_id = c.id ORDER BY created_at DESC LIMIT 1) n ON true
     JOIN mail m ON m.id = n.mail_id WHERE p.number = $1 ORDER BY c.number`,
    [refill],
  )
}

/** What Stripe took for a refill and the order it began with, oldest first. Minor units. */
export async function takenFor(refill: string): Promise<number[]> {
  const { customer } = await row<{ customer: string }>(
    'SELECT stripe_customer_id AS customer FROM plan WHERE number = $1',
    [refill],
  )
  const { data } = await stripe.charges.list({ customer, limit: 100 })
  return data
    .filter(({ status }) => status === 'succeeded')
    .map(({ amount }) => amount)
    .reverse()
}

/** Where the books of stock and of these orders disagree; other tests leave parcels without a mail on purpose. */
export async function discrepanciesAmong(orders: readonly string[]): Promise<unknown[]> {
  const all = (await discrepancies()) as { sku: string }[]
  return all.filter(({ sku }) => orders.includes(sku) || !sku.startsWith('VS-'))
}
