/** The way of a purchase over HTTP, without JavaScript: cart, Stripe's page, order, stock, mail. */
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { add, buy, cards, checkOut, details, newEmail, pay, sessionOf, toPayment } from '../support/buyer.ts'
import {
  database,
  discrepancies,
  ownProduct,
  receiveLot,
  row,
  rows,
  setPrice,
  stockOf,
} from '../support/database.ts'
import { mailsTo } from '../support/mailbox.ts'
import { sandbox, stripe } from '../support/sandbox.ts'
import { Visitor } from '../support/visitor.ts'

afterEach(() => sandbox.calm())
afterAll(() => database.end())

describe('a guest buys', () => {
  test('the protocol, and gets an order, bottles of both products and one mail', async () => {
    const before = await rows<{ sku: string; on_hand: number }>('SELECT sku, on_hand FROM stock ORDER BY sku')
    const { email, number, order } = await buy({ sku: 'inside-out-protocol' })
    expect(order.status).toBe(200)
    expect(order.text).toContain(number)
    expect(order.text).toContain('The Inside-Out Protocol')
    expect(order.text).toContain('12 Orchard Street')
    const kept = await row<{ total: number; subtotal: number; refill_every_days: number | null }>(
      'SELECT total, subtotal, refill_every_days FROM "order" WHERE number = $1',
      [number],
    )
    expect(kept).toMatchObject({ subtotal: 9800, refill_every_days: null })
    for (const { sku, on_hand } of before.filter((one) => !one.sku.startsWith('test-'))) {
      expect((await stockOf(sku)).on_hand).toBe(on_hand - 1)
    }
    await expect
      .poll(async () => (await mailsTo(email)).map((mail) => mail.subject), { timeout: 15_000 })
      .toEqual([expect.stringContaining(number)])
  })

  test('with a refill, whose choice, consent and card are kept with the order', async () => {
    const { number, email, order } = await buy({ sku: 'nad-complex', purchase: 'REFILL', everyDays: 60 })
    const kept = await row(
      `SELECT o.refill_every_days, o.stripe_customer_id, o.stripe_payment_method_id, c.words, c.version, c.lines
       FROM "order" o JOIN consent c ON c.checkout_id = o.checkout_id WHERE number = $1`,
      [number],
    )
    expect(kept.refill_every_days).toBe(60)
    expect(kept.stripe_customer_id).toMatch(/^cus_/)
    expect(kept.stripe_payment_method_id).toMatch(/^pm_/)
    expect(kept.lines).toEqual([
      expect.objectContaining({ sku: 'nad-complex', quantity: 1, unitAmount: 5865, everyDays: 60 }),
    ])
    await expect.poll(async () => (await mailsTo(email)).length, { timeout: 15_000 }).toBe(1)
    const [mail] = await mailsTo(email)
    for (const sentence of String(kept.words).split('\n')) {
      expect(order.text).toContain(sentence)
      expect(mail?.text.replace(/\s+/g, ' ')).toContain(sentence)
    }
  })

  test('with 3-D Secure, completed', async () => {
    const visitor = new Visitor()
    const payment = await toPayment(visitor, { sku: 'stress-balance' })
    const challenge = await pay(visitor, payment, newEmail(), cards.threeDSecure)
    expect(challenge.url.pathname).toMatch(/^\/3ds\//)
    const order = await visitor.press(challenge, 'Complete')
    expect(order.url.pathname).toMatch(/^\/orders\/VS-/)
  })

  test('with a promotion code, and the order keeps the discount', async () => {
    const visitor = new Visitor()
    const payment = await toPayment(visitor, { sku: 'nad-complex' })
    const email = newEmail()
    const discounted = await visitor.press(payment, 'Apply', { ...details(email), promotion: 'WELCOME10' })
    await pay(visitor, discounted, email)
    const kept = await row('SELECT discount, subtotal FROM "order" WHERE email = $1', [email])
    expect(kept).toMatchObject({ discount: 690, subtotal: 6900 })
  })

  test('from the lot that expires first, then from the next', async () => {
    const sku = await ownProduct(1)
    await receiveLot(sku, 'B', '2029-01-31', 1)
    const { number } = await buy({ sku, quantity: 2 })
    const lots = await rows(
      `SELECT l.code, a.quantity FROM lot_allocation a JOIN lot l ON l.id = a.lot_id JOIN "order" o ON o.id = a.order_id
       WHERE o.number = $1 ORDER BY l.expires_on`,
      [number],
    )
    expect(lots).toEqual([
      { code: 'B', quantity: 1 },
      { code: 'A', quantity: 1 },
    ])
  })
})

describe('when it does not go smoothly', () => {
  test.each([
    ['declines', /declin/i],
    ['insufficientFunds', /insufficient funds/i],
    ['expired', /expired/i],
    ['wrongCvc', /security code|cvc/i],
  ] as const)('a card that %s is said, and another card pays in the same session', async (kind, words) => {
    const sku = await ownProduct(3)
    const visitor = new Visitor()
    const email = newEmail()
    const refused = await pay(visitor, await toPayment(visitor, { sku }), email, cards[kind])
    expect(refused.text).toMatch(words)
    expect(refused.$('[name=email]').val()).toBe(email)
    expect(await rows('SELECT 1 FROM "order" WHERE email = $1', [email])).toHaveLength(0)
    const order = await pay(visitor, refused, email)
    expect(order.url.pathname).toMatch(/^\/orders\//)
    expect(await stockOf(sku)).toEqual({ on_hand: 2, reserved: 0 })
  })

  test('3-D Secure failed: no order, the cart is kept, and it can be tried again', async () => {
    const visitor = new Visitor()
    const email = newEmail()
    const payment = await toPayment(visitor, { sku: 'stress-balance' })
    const failed = await visitor.press(await pay(visitor, payment, email, cards.threeDSecure), 'Fail')
    expect(failed.url.pathname).toMatch(/^\/c\/pay\//)
    expect(await rows('SELECT 1 FROM "order" WHERE email = $1', [email])).toHaveLength(0)
    expect((await visitor.open('/cart')).text).toContain('Stress Balance Adaptogen Blend')
    expect((await pay(visitor, failed, email)).url.pathname).toMatch(/^\/orders\//)
  })

  test('cancelled: the cart is as it was, and Check out leads to the same session', async () => {
    const visitor = new Visitor()
    const payment = await toPayment(visitor, { sku: 'nad-complex' })
    const cart = await visitor.open('/cart?checkout=cancelled')
    expect(cart.text).toMatch(/nothing was charged/i)
    expect((await checkOut(visitor, cart)).url.href).toBe(payment.url.href)
  })

  test('expired: the stock comes back and the cart stays', async () => {
    const sku = await ownProduct(1)
    const visitor = new Visitor()
    const payment = await toPayment(visitor, { sku })
    expect(await stockOf(sku)).toEqual({ on_hand: 1, reserved: 1 })
    await sandbox.expire(sessionOf(payment))
    await expect.poll(() => stockOf(sku), { timeout: 15_000 }).toEqual({ on_hand: 1, reserved: 0 })
    expect((await visitor.open('/cart')).text).toContain(sku)
  })

  test('a cart changed after Check out opens a new session and closes the old one', async () => {
    const sku = await ownProduct(2)
    const visitor = new Visitor()
    const first = await toPayment(visitor, { sku })
    const second = await checkOut(visitor, await add(visitor, { sku }))
    expect(sessionOf(second)).not.toBe(sessionOf(first))
    expect((await visitor.open(first.url.href)).text).toMatch(/expired|no longer/i)
    expect(await stockOf(sku)).toEqual({ on_hand: 2, reserved: 2 })
  })

  test('Check out pressed twice at once leads to one session and one reservation', async () => {
    const sku = await ownProduct(5)
    const visitor = new Visitor()
    const cart = await add(visitor, { sku })
    const pages = await Promise.all([
      checkOut(visitor, cart),
      checkOut(visitor, cart),
      checkOut(visitor, cart),
    ])
    expect(new Set(pages.map((page) => page.url.href)).size).toBe(1)
    expect(await stockOf(sku)).toEqual({ on_hand: 5, reserved: 1 })
  })

  test('Pay pressed twice at once charges once and makes one order', async () => {
    const visitor = new Visitor()
    const email = newEmail()
    const payment = await toPayment(visitor, { sku: 'nad-complex' })
    await Promise.all([
      pay(visitor, payment, email),
      pay(visitor, payment, email),
      pay(visitor, payment, email),
    ])
    const [order] = await rows<{ intent: string }>(
      'SELECT stripe_payment_intent_id AS intent FROM "order" WHERE email = $1',
      [email],
    )
    const { data } = await stripe.charges.list({ payment_intent: order?.intent ?? '' })
    expect(data.map((charge) => charge.status)).toEqual(['succeeded'])
  })

  test('a checkout cut off before Stripe heard of it does not lock the cart', async () => {
    const sku = await ownProduct(2)
    const visitor = new Visitor()
    const first = await toPayment(visitor, { sku })
    await sandbox.expire(sessionOf(first))
    await expect.poll(() => stockOf(sku), { timeout: 15_000 }).toEqual({ on_hand: 2, reserved: 0 })
    await database.query(
      `WITH cut AS (UPDATE checkout SET id = gen_random_uuid(), state = 'OPEN', stripe_session_id = NULL, stripe_url = NULL,
         expires_at = now() + interval '20 minutes' WHERE stripe_session_id = $1 RETURNING id) SELECT 1 FROM cut`,
      [sessionOf(first)],
    )
    const cart = await visitor.open('/cart')
    expect((await checkOut(visitor, cart)).url.pathname).toMatch(/^\/c\/pay\//)
    expect(await stockOf(sku)).toEqual({ on_hand: 2, reserved: 1 })
  })

  test('a price that changed under an open cart is said, and nothing is bought at it unseen', async () => {
    const sku = await ownProduct(5, 4200)
    const visitor = new Visitor()
    const cart = await add(visitor, { sku })
    await setPrice(sku, 'ONE_TIME', 4500)
    const told = await checkOut(visitor, cart)
    expect(told.url.pathname).toBe('/cart')
    expect(told.text).toMatch(/changed/i)
    expect(told.text).toContain('$42.00')
    expect(told.text).toContain('$45.00')
    expect((await checkOut(visitor, told)).url.pathname).toMatch(/^\/c\/pay\//)
  })

  test('a refill without consent is not sold', async () => {
    const visitor = new Visitor()
    const cart = await add(visitor, { sku: 'nad-complex', purchase: 'REFILL' })
    const told = await checkOut(visitor, cart)
    expect(told.url.pathname).toBe('/cart')
    expect(told.text).toMatch(/tick the box/i)
  })

  test('Stripe away: nothing is charged, the cart is safe, and a moment later the same bottle is paid for', async () => {
    const sku = await ownProduct(2)
    const visitor = new Visitor()
    const cart = await add(visitor, { sku })
    await sandbox.switch({ api_errors: 3 })
    const told = await checkOut(visitor, cart)
    expect(told.text).toMatch(/could not be opened/i)
    await sandbox.calm()
    expect((await checkOut(visitor, told)).url.pathname).toMatch(/^\/c\/pay\//)
    expect(await stockOf(sku)).toEqual({ on_hand: 2, reserved: 1 })
  })

  test('a lost answer of Stripe’s is asked for again with the same key: one session', async () => {
    const sku = await ownProduct(2)
    const visitor = new Visitor()
    const cart = await add(visitor, { sku })
    await sandbox.switch({ api_lost_answers: 1 })
    expect((await checkOut(visitor, cart)).url.pathname).toMatch(/^\/c\/pay\//)
    expect(await stockOf(sku)).toEqual({ on_hand: 2, reserved: 1 })
  })
})

test('the books agree after all of it', async () => {
  expect(await discrepancies()).toEqual([])
})
