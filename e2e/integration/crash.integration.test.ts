/** Power cuts: store, worker and database die at the worst moment, and the books still agree. */
import { afterAll, afterEach, expect, test } from 'vitest'
import { killStore, killWorker, restartPostgres } from '@/scripts/stack/control.ts'
import { newEmail, pay, toPayment } from '../support/buyer.ts'
import { database, discrepancies, ownProduct, rows, stockOf } from '../support/database.ts'
import { mailsTo } from '../support/mailbox.ts'
import { sandbox, stripe } from '../support/sandbox.ts'
import { Visitor } from '../support/visitor.ts'

afterEach(() => sandbox.calm())
afterAll(() => database.end())

/** Buys to the end on Stripe's page and closes the window, so that only webhook and sweep are left. */
async function payAndLeave(sku: string): Promise<void> {
  const payment = await toPayment(new Visitor(), { sku })
  await pay(new Visitor(true), payment, newEmail())
}

/** The sessions of a product's checkouts that are paid at Stripe, whatever their buyers saw of it. */
async function paidAtStripe(sku: string): Promise<string[]> {
  const known = await rows<{ id: string }>(
    `SELECT c.stripe_session_id AS id FROM checkout c JOIN checkout_line l ON l.checkout_id = c.id
     WHERE l.sku = $1 AND c.stripe_session_id IS NOT NULL`,
    [sku],
  )
  const sessions = await Promise.all(known.map(({ id }) => stripe.checkout.sessions.retrieve(id)))
  return sessions
    .filter((session) => session.payment_status === 'paid')
    .map(({ id }) => id)
    .sort()
}

/** Every session paid at Stripe has its order, every order its paid session and one mail, and every bottle its place. */
async function expectOneToOne(sku: string, bottles: number): Promise<string[]> {
  const paid = await paidAtStripe(sku)
  const orders = () =>
    rows<{ session: string; email: string }>(
      `SELECT o.stripe_session_id AS session, o.email FROM "order" o JOIN order_line l ON l.order_id = o.id
       WHERE l.sku = $1 ORDER BY 1`,
      [sku],
    )
  const placed = async () => (await orders()).map(({ session }) => session)
  await expect.poll(placed, { timeout: 90_000, interval: 500 }).toEqual(paid)
  for (const { email } of await orders()) {
    await expect.poll(async () => (await mailsTo(email)).length, { timeout: 90_000, interval: 500 }).toBe(1)
  }
  const held = await rows(`SELECT 1 FROM reservation WHERE sku = $1 AND state = 'HELD'`, [sku])
  expect(await stockOf(sku)).toEqual({ on_hand: bottles - paid.length, reserved: held.length })
  expect(await discrepancies()).toEqual([])
  return paid
}

test('store and worker are killed between payment and order', async () => {
  const sku = await ownProduct(6)
  await sandbox.switch({ delay_ms: 10_000 })
  await Promise.all(Array.from({ length: 6 }, () => payAndLeave(sku)))
  expect(await stockOf(sku)).toEqual({ on_hand: 6, reserved: 6 })
  await Promise.all([killStore(), killWorker()])
  expect(await expectOneToOne(sku, 6)).toHaveLength(6)
}, 240_000)

test('the worker is killed in the middle of its jobs', async () => {
  const sku = await ownProduct(12)
  const purchases = Promise.all(Array.from({ length: 12 }, () => payAndLeave(sku)))
  await Promise.all([purchases, killWorker()])
  await killWorker()
  expect(await expectOneToOne(sku, 12)).toHaveLength(12)
}, 240_000)

test('PostgreSQL restarts under load: nothing half done, nothing twice', async () => {
  const sku = await ownProduct(60)
  const attempts = Array.from({ length: 40 }, () => payAndLeave(sku).catch(() => undefined))
  await restartPostgres()
  await Promise.all(attempts)
  await payAndLeave(sku)
  await sweepNow(sku)
  expect((await expectOneToOne(sku, 60)).length).toBeGreaterThan(0)
}, 240_000)

/** What the sweep would find some minutes later. */
async function sweepNow(sku: string): Promise<void> {
  await database.query(
    `UPDATE checkout SET created_at = created_at - interval '5 minutes'
     WHERE state = 'OPEN' AND id IN (SELECT checkout_id FROM checkout_line WHERE sku = $1)`,
    [sku],
  )
  await database.query(`SELECT graphile_worker.add_job('sweep-checkouts', '{}')`)
}
