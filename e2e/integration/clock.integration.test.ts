/** The demo's own time: what moves with it, and what stays with the world outside. */
import { randomUUID } from 'node:crypto'
import Stripe from 'stripe'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { markShipped } from '@/lib/orders/fulfilment/store.ts'
import { dateIn, formatDate } from '@/lib/platform/calendar.ts'
import { aheadMs, now, takeClockBack } from '@/lib/platform/clock.ts'
import { env } from '@/lib/platform/env.ts'
import { parseMove } from '@/lib/time-machine/move.ts'
import { travel } from '@/lib/time-machine/travel.ts'
import { buy, newEmail, pay, sessionOf, toPayment } from '../support/buyer.ts'
import { database, ownProduct, row, stockOf } from '../support/database.ts'
import { mailsTo } from '../support/mailbox.ts'
import { sandbox, stripe } from '../support/sandbox.ts'
import { newSession, SESSION_COOKIE, signedIn } from '../support/sign-in.ts'
import { stack } from '../support/stack.ts'
import { Visitor } from '../support/visitor.ts'

const HOUR = 3_600_000
const before = aheadMs()

afterEach(async () => {
  await sandbox.calm()
  takeClockBack(before)
})
afterAll(async () => {
  await move('+1h')
  takeClockBack(before)
  await database.end()
})

async function move(text: string) {
  const parsed = parseMove(text)
  if (!parsed) throw new Error(`${text} is no move`)
  return travel(parsed)
}

/** The date the product page counts from, and the one it names for a charge in 30 days. */
function datesOfPage(): string[] {
  const today = dateIn(env().STORE_TIME_ZONE, now())
  return [formatDate(today), formatDate(today.add({ days: 30 }))]
}

const productPage = async () => (await new Visitor().open('/products/nad-complex')).text

describe('a day on', () => {
  test('the pages that name dates name the next ones', async () => {
    await move('+1h')
    const dates = datesOfPage()
    for (const date of dates) await expect.poll(productPage, { timeout: 10_000 }).toContain(date)
    expect(await move('+1d')).toMatchObject({ state: 'arrived' })
    expect(datesOfPage()).not.toEqual(dates)
    for (const date of datesOfPage()) await expect.poll(productPage, { timeout: 10_000 }).toContain(date)
  })

  test('a checkout left open is over, at the store and at Stripe, and its bottles are free', async () => {
    const sku = await ownProduct(5)
    const payment = await toPayment(new Visitor(), { sku })
    expect(await stockOf(sku)).toMatchObject({ reserved: 1 })
    await move('+1d')
    expect(await stockOf(sku)).toMatchObject({ on_hand: 5, reserved: 0 })
    expect((await stripe.checkout.sessions.retrieve(sessionOf(payment))).status).toBe('expired')
  })
})

describe('eight days on', () => {
  test('a purchase is paid, its webhook believed, and the order dated by the store’s time', async () => {
    await move('+8d')
    const sku = await ownProduct(5)
    const email = newEmail()
    const visitor = new Visitor(true)
    const payment = await toPayment(visitor, { sku })
    const { expires_at } = await stripe.checkout.sessions.retrieve(sessionOf(payment))
    expect(expires_at * 1000 - Date.now()).toBeGreaterThan(0)
    expect(expires_at * 1000 - Date.now()).toBeLessThan(24 * HOUR)
    await pay(visitor, payment, email)
    const placed = () =>
      database.query<{ placed_at: Date }>('SELECT placed_at FROM "order" WHERE email = $1', [email])
    await expect.poll(async () => (await placed()).rows.length, { timeout: 15_000 }).toBe(1)
    const at = (await placed()).rows[0]?.placed_at ?? new Date(0)
    expect(Math.abs(now().getTime() - at.getTime())).toBeLessThan(HOUR)
    await expect.poll(async () => (await mailsTo(email)).length, { timeout: 15_000 }).toBe(1)
  })

  test('a cart is as old as its last change, by the store’s time', async () => {
    await move('+8d')
    const { number } = await buy({ sku: await ownProduct(3) })
    const cart = await row<{ updated_at: Date }>(
      `SELECT c.updated_at FROM "order" o JOIN checkout k ON k.id = o.checkout_id JOIN cart c ON c.id = k.cart_id WHERE o.number = $1`,
      [number],
    )
    expect(Math.abs(now().getTime() - cart.updated_at.getTime())).toBeLessThan(HOUR)
  })

  test.each([
    ['ten minutes old in the world outside is refused', 600, 400],
    ['made just now in the world outside is taken', 0, 200],
  ])('after a move, a signature %s', async (_, age, status) => {
    await move('+8d')
    const object = { id: `cs_${randomUUID()}`, object: 'checkout.session' }
    const payload = JSON.stringify({
      ...{ id: `evt_${randomUUID()}`, object: 'event', type: 'checkout.session.opened', data: { object } },
    })
    const timestamp = Math.floor(Date.now() / 1000) - age
    const signature = Stripe.webhooks.generateTestHeaderString({
      ...{ payload, secret: stack.webhookSecret, timestamp },
    })
    const response = await fetch(`${stack.storeUrl}/api/stripe/webhook`, {
      method: 'POST',
      headers: { 'stripe-signature': signature },
      body: payload,
    })
    expect(response.status).toBe(status)
  })
})

describe('the bar', () => {
  const bar = async (token?: string) => {
    const response = await fetch(`${stack.storeUrl}/cart`, {
      headers: token ? { cookie: `vs_session=${token}` } : {},
    })
    return response.text()
  }

  test('stands on the pages of an operator, and of nobody else', async () => {
    const operator = await signedIn(newEmail(), 'OPERATOR')
    const customer = await signedIn(newEmail())
    expect(await bar(operator.token)).toContain('Time machine')
    expect(await bar(customer.token)).not.toContain('Time machine')
    expect(await bar()).not.toContain('Time machine')
  })

  test('moves time without script, and says what came of it', async () => {
    const { userId } = await signedIn(newEmail(), 'OPERATOR')
    const visitor = new Visitor()
    visitor.hold('vs_session', await newSession(userId))
    const ahead = aheadMs()
    const page = await visitor.press(await visitor.open('/cart'), '+1 day')
    expect(page.url.pathname).toBe('/cart')
    expect(page.text).toContain('Moved to')
    expect(aheadMs() - ahead).toBeGreaterThan(22 * HOUR)
  })

  test('moves nothing for a customer who sends its form', async () => {
    const operator = await signedIn(newEmail(), 'OPERATOR')
    const visitor = new Visitor()
    visitor.hold('vs_session', operator.token)
    const page = await visitor.open('/cart')
    visitor.hold('vs_session', (await signedIn(newEmail())).token)
    const ahead = aheadMs()
    await visitor.press(page, '+8 days')
    expect(aheadMs()).toBe(ahead)
  })
})

describe('a month on', () => {
  test('a refill was announced eight days before, charged on its day, and ordered', async () => {
    const { number } = await buy({ sku: 'nad-complex', purchase: 'REFILL', everyDays: 30 })
    const order = await row<{ id: string }>('SELECT id FROM "order" WHERE number = $1', [number])
    const { userId } = await signedIn(newEmail(), 'OPERATOR')
    const parcel = { orderId: order.id, carrier: 'USPS', trackingNumber: null, operatorId: userId }
    await markShipped(parcel, { requestId: 'clock-test', now: now() })
    expect(await move('+31d')).toMatchObject({ state: 'arrived' })
    const cycle = await row<{ state: string; days: number; fulfilment: string; ahead: number }>(
      `SELECT c.state, c.paid_on - p.started_on AS days, o.fulfilment, c.charge_on - m.sent_at::date AS ahead
       FROM plan p JOIN cycle c ON c.plan_id = p.id AND c.number = 1
       JOIN notice n ON n.cycle_id = c.id AND n.kind = 'ADVANCE' JOIN mail m ON m.id = n.mail_id
       JOIN "order" o ON o.cycle_id = c.id WHERE p.origin_order_id = $1`,
      [order.id],
    )
    expect(cycle).toMatchObject({ state: 'PAID', days: 30, fulfilment: 'TO_PACK', ahead: 8 })
  })
})

test('time is not taken back while a refill lives by it', async () => {
  await buy({ sku: 'nad-complex', purchase: 'REFILL', everyDays: 30 })
  await expect
    .poll(async () => (await row<{ n: number }>('SELECT COUNT(*)::int AS n FROM plan')).n, {
      timeout: 15_000,
    })
    .toBeGreaterThan(0)
  expect(await move('reset')).toEqual({ state: 'plans_exist' })
  const { token } = await signedIn(newEmail(), 'OPERATOR')
  const { text } = await new Visitor().hold(SESSION_COOKIE, token).open('/cart')
  expect(text).toContain('npm run clock -- reset --force')
  expect(text).not.toContain('Back to real time')
})
