/** Webhooks as the world sends them: twenty times, shuffled, forged, late, or never. */
import Stripe from 'stripe'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { buy, cards, newEmail, pay, sessionOf, toPayment } from '../support/buyer.ts'
import { database, discrepancies, nothingToDo, ownProduct, row, rows, stockOf } from '../support/database.ts'
import { mailsTo } from '../support/mailbox.ts'
import { sandbox, stripe } from '../support/sandbox.ts'
import { stack } from '../support/stack.ts'
import { Visitor } from '../support/visitor.ts'

afterEach(() => sandbox.calm())
afterAll(() => database.end())

async function completedEvent(session: string): Promise<string> {
  for await (const event of stripe.events.list({ type: 'checkout.session.completed', limit: 100 })) {
    if ('id' in event.data.object && event.data.object.id === session) return event.id
  }
  throw new Error(`no event of ${session}`)
}

async function chargeOf(number: string): Promise<string> {
  const { intent } = await row<{ intent: string }>(
    'SELECT stripe_payment_intent_id AS intent FROM "order" WHERE number = $1',
    [number],
  )
  const { latest_charge } = await stripe.paymentIntents.retrieve(intent)
  if (typeof latest_charge !== 'string') throw new Error(`no charge of ${intent}`)
  return latest_charge
}

function post(body: string, signature: string): Promise<Response> {
  return fetch(`${stack.storeUrl}/api/stripe/webhook`, {
    method: 'POST',
    headers: { 'stripe-signature': signature, 'content-type': 'application/json' },
    body,
  })
}

test('twenty copies of one webhook at once: one order, one stock movement, one mail', async () => {
  const sku = await ownProduct(5)
  const { email, session } = await buy({ sku })
  await sandbox.resend(await completedEvent(session), 20)
  await expect.poll(async () => (await mailsTo(email)).length, { timeout: 15_000 }).toBe(1)
  await nothingToDo()
  expect(await rows('SELECT 1 FROM "order" WHERE email = $1', [email])).toHaveLength(1)
  expect(await stockOf(sku)).toEqual({ on_hand: 4, reserved: 0 })
  expect(await mailsTo(email)).toHaveLength(1)
})

test('paid, then the window was closed: the webhook alone makes the order, also when pairs arrive swapped', async () => {
  await sandbox.switch({ reorder: true, copies: 3 })
  const sku = await ownProduct(4)
  const emails = await Promise.all([1, 2, 3].map(() => payAndLeave(sku)))
  for (const email of emails) {
    await expect
      .poll(() => rows('SELECT 1 FROM "order" WHERE email = $1', [email]), { timeout: 20_000 })
      .toHaveLength(1)
    await expect.poll(async () => (await mailsTo(email)).length, { timeout: 20_000 }).toBe(1)
  }
  expect(await stockOf(sku)).toEqual({ on_hand: 1, reserved: 0 })
})

test('a webhook that never came: the sweep finds the paid session', async () => {
  await sandbox.switch({ drop_deliveries: -1 })
  const sku = await ownProduct(1)
  const email = await payAndLeave(sku)
  expect(await rows('SELECT 1 FROM "order" WHERE email = $1', [email])).toHaveLength(0)
  await database.query(
    `UPDATE checkout SET created_at = created_at - interval '5 minutes' WHERE id IN
       (SELECT checkout_id FROM checkout_line WHERE sku = $1)`,
    [sku],
  )
  await database.query(`SELECT graphile_worker.add_job('sweep-checkouts', '{}')`)
  await expect
    .poll(() => rows('SELECT 1 FROM "order" WHERE email = $1', [email]), { timeout: 30_000 })
    .toHaveLength(1)
})

test('deliveries that fail are sent again until they are kept', async () => {
  await sandbox.switch({ fail_deliveries: 2 })
  const email = await payAndLeave(await ownProduct(1))
  await expect
    .poll(() => rows('SELECT 1 FROM "order" WHERE email = $1', [email]), { timeout: 30_000 })
    .toHaveLength(1)
})

describe('a signature that is not good is refused with 400', () => {
  const body = JSON.stringify({
    id: 'evt_x',
    object: 'event',
    type: 'checkout.session.completed',
    data: { object: { id: 'cs_x' } },
  })
  const signed = (secret: string, ageSeconds = 0) =>
    Stripe.webhooks.generateTestHeaderString({
      payload: body,
      secret,
      timestamp: Math.floor(Date.now() / 1000) - ageSeconds,
    })

  test.each([
    ['forged', () => signed('whsec_wrong')],
    ['ten minutes old', () => signed(stack.webhookSecret, 600)],
    ['missing', () => ''],
  ])('%s', async (_, signature) => {
    const response = await post(body, signature())
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await rows(`SELECT 1 FROM stripe_event WHERE id = 'evt_x'`)).toHaveLength(0)
  })
})

describe('money that goes back', () => {
  test('a refund in part, then in full, is kept with the order', async () => {
    const { number } = await buy({ sku: 'nad-complex' })
    const charge = await chargeOf(number)
    const payment = () => row('SELECT payment, refunded FROM "order" WHERE number = $1', [number])
    await sandbox.refund(charge, 1000)
    await expect.poll(payment, { timeout: 15_000 }).toEqual({ payment: 'PARTIALLY_REFUNDED', refunded: 1000 })
    await sandbox.refund(charge)
    await expect.poll(async () => (await payment()).payment, { timeout: 15_000 }).toBe('REFUNDED')
  })

  test('a refund that arrives before its order is kept all the same', async () => {
    await sandbox.switch({ drop_deliveries: -1 })
    const sku = await ownProduct(1)
    const email = await payAndLeave(sku)
    const [intent] = (await stripe.paymentIntents.list({ limit: 5 })).data.filter(
      ({ metadata }) => metadata.checkout_id,
    )
    const charge = typeof intent?.latest_charge === 'string' ? intent.latest_charge : ''
    await sandbox.calm()
    await sandbox.refund(charge)
    const order = () => rows('SELECT payment FROM "order" WHERE email = $1', [email])
    await expect.poll(order, { timeout: 30_000 }).toEqual([{ payment: 'REFUNDED' }])
  })

  test('a refund that fails later is the shop’s money again', async () => {
    const { number } = await buy({ sku: 'nad-complex' }, newEmail(), cards.refundFails)
    await sandbox.refund(await chargeOf(number), 500)
    const told = () =>
      rows(`SELECT r.status FROM refund r JOIN "order" o ON o.id = r.order_id WHERE o.number = $1`, [number])
    await expect.poll(told, { timeout: 30_000 }).toEqual([{ status: 'failed' }])
    expect(await row('SELECT payment, refunded FROM "order" WHERE number = $1', [number])).toEqual({
      payment: 'PAID',
      refunded: 0,
    })
  })

  test('a dispute is kept with the order', async () => {
    const { number } = await buy({ sku: 'stress-balance' }, newEmail(), cards.disputes)
    const disputes = () =>
      rows('SELECT d.reason FROM dispute d JOIN "order" o ON o.id = d.order_id WHERE o.number = $1', [number])
    await expect.poll(disputes, { timeout: 15_000 }).toEqual([{ reason: 'fraudulent' }])
  })
})

describe('a bank debit that takes its time', () => {
  test.each([
    ['debit_succeeds', 1, { on_hand: 0, reserved: 0 }],
    ['debit_fails', 0, { on_hand: 1, reserved: 0 }],
  ])('%s: the stock stays promised until the bank has spoken', async (method, orders, stock) => {
    await sandbox.switch({ async_payment_delay_seconds: 3600 })
    const sku = await ownProduct(1)
    const visitor = new Visitor()
    const email = newEmail()
    const payment = await toPayment(visitor, { sku })
    const waiting = await visitor.press(payment, /^Pay/, { ...payable(email), method })
    expect(waiting.text).toMatch(/bank/i)
    await expect
      .poll(() => row('SELECT state FROM checkout WHERE stripe_session_id = $1', [sessionOf(payment)]), {
        timeout: 15_000,
      })
      .toEqual({ state: 'PROCESSING' })
    expect(await stockOf(sku)).toEqual({ on_hand: 1, reserved: 1 })
    await sandbox.settle()
    await expect.poll(() => stockOf(sku), { timeout: 15_000 }).toEqual(stock)
    expect(await rows('SELECT 1 FROM "order" WHERE email = $1', [email])).toHaveLength(orders)
    await expect.poll(async () => (await mailsTo(email)).length, { timeout: 15_000 }).toBe(1)
  })
})

test('the books agree after all of it', async () => {
  expect(await discrepancies()).toEqual([])
})

function payable(email: string): Record<string, string> {
  return {
    ...{
      email,
      name: 'Ann Lee',
      line1: '1 Main Street',
      city: 'Portland',
      state: 'OR',
      zip: '97201',
      country: 'US',
    },
    terms: 'yes',
  }
}

/** Pays, and never follows the way back to the store. */
async function payAndLeave(sku: string): Promise<string> {
  const visitor = new Visitor()
  const email = newEmail()
  const payment = await toPayment(visitor, { sku })
  await pay(new Visitor(true), payment, email)
  return email
}
