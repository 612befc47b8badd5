/** The operator's room over HTTP, without JavaScript: who may enter, packing, waiting, refunds, and what a crash leaves. */
import { randomUUID } from 'node:crypto'
import { type ConfigData, HtmlValidate } from 'html-validate'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { buy, cards, newEmail, pay, toPayment } from '../support/buyer.ts'
import { database, discrepancies, ownProduct, receiveLot, row, rows, stockOf } from '../support/database.ts'
import { mailsTo } from '../support/mailbox.ts'
import { sandbox, stripe } from '../support/sandbox.ts'
import { SESSION_COOKIE, signedIn } from '../support/sign-in.ts'
import { type Page, Visitor } from '../support/visitor.ts'
import rules from './html-validate.json' with { type: 'json' }

const USPS = '9400111202555555555555'

let operator: Visitor
beforeAll(async () => {
  operator = new Visitor().hold(SESSION_COOKIE, (await signedIn(newEmail(), 'OPERATOR')).token)
})
afterEach(async () => {
  await sandbox.calm()
  expect(await discrepancies()).toEqual([])
})
afterAll(() => database.end())

const desk = (number: string, by = operator) => by.open(`/admin/orders/${number}`)
const ship = async (number: string, fields: Record<string, string> = {}, by = operator) =>
  by.press(await desk(number, by), 'Mark as shipped', { carrier: 'USPS', trackingNumber: USPS, ...fields })
/** Step one: the amount in words. */
const showRefund = async (number: string, button: string | RegExp, fields: Record<string, string> = {}) =>
  operator.press(await operator.open(`/admin/orders/${number}/refund`), button, fields)
const refundAll = async (number: string, fields: Record<string, string> = {}): Promise<Page> =>
  operator.press(await showRefund(number, /^Everything that is left/, fields), /^Refund \$/)
const orderOf = (number: string) =>
  row<{ id: string; fulfilment: string; payment: string; refunded: number; total: number; pi: string }>(
    `SELECT id, fulfilment, payment, refunded, total, stripe_payment_intent_id AS pi FROM "order" WHERE number = $1`,
    [number],
  )
const requestsOf = (number: string) =>
  rows<{ state: string; amount: number; problem: string | null }>(
    `SELECT q.state, q.amount, q.problem FROM refund_request q JOIN "order" o ON o.id = q.order_id WHERE number = $1
     ORDER BY requested_at`,
    [number],
  )
const subjects = async (email: string) => (await mailsTo(email)).map(({ subject }) => subject)
const runJob = (name: string) => database.query('SELECT graphile_worker.add_job($1, $2::json)', [name, '{}'])

describe('the room', () => {
  test('is not there for a guest, a customer, or a session that is over', async () => {
    const { number } = await buy({ sku: 'nad-complex' })
    const customer = new Visitor().hold(SESSION_COOKIE, (await signedIn(newEmail())).token)
    const over = await signedIn(newEmail(), 'OPERATOR')
    await database.query(
      `UPDATE session SET expires = now() - interval '1 second' WHERE user_id = (SELECT id FROM "user" WHERE email = $1)`,
      [over.email],
    )
    const late = new Visitor().hold(SESSION_COOKIE, over.token)
    for (const visitor of [new Visitor(), customer, late]) {
      for (const path of [
        '/admin/orders',
        `/admin/orders/${number}`,
        `/admin/orders/${number}/refund`,
        '/admin',
      ]) {
        const page = await visitor.open(path)
        expect([path, page.status]).toEqual([path, 404])
        expect(page.text).not.toContain(number)
      }
    }
  })

  test('an action asks again: the form of an operator does nothing for anybody else', async () => {
    const { number } = await buy({ sku: 'nad-complex' })
    const page = await desk(number)
    const customer = new Visitor().hold(SESSION_COOKIE, (await signedIn(newEmail())).token)
    const answer = await customer.press(page, 'Mark as shipped', { carrier: 'USPS', trackingNumber: '' })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    const elsewhere = { ...page, url: new URL('/cart', page.url) }
    await customer.press(elsewhere, 'Mark as shipped', { carrier: 'USPS', trackingNumber: '' })
    expect((await orderOf(number)).fulfilment).toBe('TO_PACK')
  })

  test('is kept from search engines and caches, and runs no script but the store’s', async () => {
    const { headers, $ } = await operator.open('/admin/orders')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('content-security-policy')).toMatch(
      /script-src 'self' 'nonce-[^']+' 'strict-dynamic';/,
    )
    expect($('meta[name=robots]').attr('content')).toContain('noindex')
  })

  test('its pages are valid HTML, also while they say something', async () => {
    const { number } = await buy({ sku: 'inside-out-protocol', purchase: 'REFILL' })
    const validator = new HtmlValidate(rules satisfies ConfigData)
    const pages = [
      await operator.open('/admin/orders'),
      await operator.open('/admin/orders?tab=canceled'),
      await desk(number),
      await ship(number, { trackingNumber: '?' }),
      await showRefund(number, 'Show the amount', { q0: '1' }),
      await showRefund(number, 'Show the amount', { q0: '9' }),
      await ship(number),
    ]
    for (const { html, url } of pages) {
      const { results } = await validator.validateString(html, url.pathname)
      const wrong = results.flatMap(({ messages }) =>
        messages.map((one) => `${one.ruleId}: ${one.message} ${one.selector}`),
      )
      expect([url.href, ...wrong]).toEqual([url.href])
    }
  })

  test('finds an order by its number, however it is written, and by the customer’s address, which no link carries', async () => {
    const { number, email } = await buy({ sku: 'nad-complex' })
    const search = async (sought: string) =>
      operator.press(await operator.open('/admin/orders'), 'Search', { sought })
    expect((await search(number.toLowerCase().replaceAll('-', ' '))).url.pathname).toBe(
      `/admin/orders/${number}`,
    )
    const found = await search(email.toUpperCase())
    expect(found.text).toContain(number)
    expect(found.url.href).not.toContain('example.com')
    const nobody = await search('nobody@example.com')
    expect(nobody.text).toContain('Nothing was found')
    expect(nobody.$('#sought').val()).toBe('nobody@example.com')
  })

  test('lists what is to pack, the oldest first, page by page', async () => {
    const first = await operator.open('/admin/orders')
    const numbers: string[] = []
    for (let page = first; ; ) {
      numbers.push(
        ...page
          .$('.desk-number')
          .map((_, link) => page.$(link).text().trim())
          .get(),
      )
      const next = page.$('a[rel=next]').attr('href')
      if (!next) break
      page = await operator.open(next)
    }
    const kept = await rows<{ number: string }>(
      `SELECT number FROM "order" WHERE fulfilment = 'TO_PACK' ORDER BY placed_at, id`,
    )
    expect(numbers).toEqual(kept.map(({ number }) => number))
  })
})

describe('packing', () => {
  test('shows the lots to take, ships once, tells the customer, and leads on to the next order', async () => {
    const sku = await ownProduct(1)
    await receiveLot(sku, 'B-EARLY', '2029-01-31', 1)
    const { number, email, visitor, order } = await buy({ sku, quantity: 2 })
    const { number: waitsNext } = await buy({ sku: 'nad-complex' })
    const page = await desk(number)
    expect(page.text.indexOf('B-EARLY')).toBeGreaterThan(0)
    expect(page.text.indexOf('B-EARLY')).toBeLessThan(page.text.indexOf('Lot A,'))
    expect(page.text).toContain('Portland, OR 97201')
    const shipped = await ship(number, { trackingNumber: '9400 1112 0255 5555 5555 55' })
    expect(shipped.text).toContain('Marked as shipped')
    expect(shipped.text).toMatch(/Next to pack: VS-/)
    const refund = await operator.open(`/admin/orders/${number}/refund`)
    expect(refund.text).not.toContain('Marked as shipped')
    expect((await desk(waitsNext)).status).toBe(200)
    const parcel = await row<{ carrier: string; tracking_number: string; on: string; today: string }>(
      `SELECT carrier, tracking_number, shipped_on::text AS "on", (now() AT TIME ZONE 'America/New_York')::date::text AS today
       FROM shipment s JOIN "order" o ON o.id = s.order_id WHERE number = $1`,
      [number],
    )
    expect(parcel).toMatchObject({ carrier: 'USPS', tracking_number: USPS, on: parcel.today })
    await expect.poll(() => subjects(email), { timeout: 15_000 }).toHaveLength(2)
    const mail = (await mailsTo(email)).at(-1)
    expect(mail?.text).toContain('Lot B-EARLY, best before Wed, Jan 31, 2029')
    expect(mail?.text).toContain(`tLabels=${USPS}`)
    const hers = await visitor.open(order.url.href)
    expect(hers.text).toMatch(/Packed \(done\).*Shipped \(done\)/)
    expect(hers.$(`a[href$="${USPS}"]`).attr('href')).toMatch(/^https:\/\/tools\.usps\.com\//)
  })

  test('keeps what was typed when it is not right, and names the field', async () => {
    const { number } = await buy({ sku: 'nad-complex' })
    const refused = await ship(number, { carrier: 'FedEx', trackingNumber: 'abc' })
    expect(refused.text).toContain('8 to 40 letters and digits')
    expect(refused.$('#trackingNumber').val()).toBe('abc')
    expect(refused.$('#trackingNumber').attr('aria-invalid')).toBe('true')
    expect(refused.$('#carrier option[selected]').text()).toBe('FedEx')
    expect((await orderOf(number)).fulfilment).toBe('TO_PACK')
    expect((await ship(number, { carrier: 'Pigeon' })).text).toContain('Choose a carrier from the list')
  })

  test('two operators at once: one wins, the other sees what happened', async () => {
    const { number, email } = await buy({ sku: 'nad-complex' })
    const other = new Visitor().hold(SESSION_COOKIE, (await signedIn(newEmail(), 'OPERATOR')).token)
    const [mine, hers] = await Promise.all([desk(number), desk(number, other)])
    const answers = await Promise.all([
      operator.press(mine, 'Mark as shipped', { carrier: 'USPS', trackingNumber: USPS }),
      other.press(hers, 'Mark as shipped', { carrier: 'UPS', trackingNumber: '1Z999AA10123456784' }),
    ])
    const words = answers.map(({ text }) => text)
    expect(words.filter((text) => text.includes('Marked as shipped.'))).toHaveLength(1)
    expect(
      words.filter((text) => /Somebody marked it as shipped before you, on .* with (USPS|UPS)/.test(text)),
    ).toHaveLength(1)
    await expect.poll(() => subjects(email), { timeout: 15_000 }).toHaveLength(2)
  })

  test('the same press twice is one parcel and no complaint', async () => {
    const { number } = await buy({ sku: 'nad-complex' })
    const page = await desk(number)
    const press = () => operator.press(page, 'Mark as shipped', { carrier: 'USPS', trackingNumber: USPS })
    for (const { text } of await Promise.all([press(), press()])) expect(text).not.toContain('before you')
  })
})

describe('waiting for stock', () => {
  /** A payment so late that its bottles are gone. */
  async function waitingOrder(sku: string, quantity: number): Promise<string> {
    const visitor = new Visitor()
    const payment = await toPayment(visitor, { sku, quantity })
    await database.query(`UPDATE reservation SET state = 'RELEASED' WHERE sku = $1 AND state = 'HELD'`, [sku])
    await database.query('UPDATE stock SET reserved = 0 WHERE sku = $1', [sku])
    await database.query(
      `INSERT INTO stock_movement (id, lot_id, sku, delta, reason)
       SELECT gen_random_uuid(), id, sku, -on_hand, 'ADJUSTED' FROM lot WHERE sku = $1 AND on_hand > 0`,
      [sku],
    )
    const order = await pay(visitor, payment, newEmail())
    return /VS-\w{4}-\w{4}/.exec(order.url.pathname)?.[0] ?? ''
  }

  test('the oldest order is served first, and what it lacks is kept for it', async () => {
    const sku = await ownProduct(9)
    const older = await waitingOrder(sku, 3)
    await receiveLot(sku, 'TWO', '2029-06-30', 2)
    const younger = await waitingOrder(sku, 1)
    expect(await Promise.all([older, younger].map(async (one) => (await orderOf(one)).fulfilment))).toEqual([
      'AWAITING_STOCK',
      'AWAITING_STOCK',
    ])
    const page = await desk(older)
    expect(page.text).toContain(`Not on the shelf yet: 3 × Test bottle ${sku}`)
    expect(page.text).not.toContain('Mark as shipped')
    await receiveLot(sku, 'MORE', '2029-07-31', 2)
    const give = async () =>
      operator.press(await operator.open('/admin/orders?tab=waiting'), 'Give free stock to the oldest')
    await give()
    expect((await orderOf(younger)).fulfilment).toBe('AWAITING_STOCK')
    await receiveLot(sku, 'ENOUGH', '2029-08-31', 2)
    expect((await give()).text).toMatch(/to pack now/)
    expect((await orderOf(older)).fulfilment).toBe('TO_PACK')
    expect((await orderOf(younger)).fulfilment).toBe('TO_PACK')
    expect((await desk(older)).text).toContain('Lot MORE')
    expect((await ship(older)).text).toContain('Marked as shipped')
  })

  test('the worker does the same by itself', async () => {
    const sku = await ownProduct(9)
    const number = await waitingOrder(sku, 1)
    await receiveLot(sku, 'NEW', '2029-06-30', 1)
    await runJob('allocate-waiting')
    await expect.poll(async () => (await orderOf(number)).fulfilment, { timeout: 15_000 }).toBe('TO_PACK')
  })
})

describe('refunds', () => {
  test('in full before shipping: shown, confirmed, canceled, the bottles on the shelf again, one mail', async () => {
    const sku = await ownProduct(5)
    const { number, email, visitor, order } = await buy({ sku, quantity: 2 })
    const { total } = await orderOf(number)
    const shown = await showRefund(number, /^Everything that is left/)
    expect(shown.text).toContain(`Refund $${(total / 100).toFixed(2)}`)
    expect((await orderOf(number)).refunded).toBe(0)
    const done = await operator.press(shown, /^Refund \$/)
    expect(done.text).toContain('refunded. The mail is on its way.')
    expect(await orderOf(number)).toMatchObject({
      fulfilment: 'CANCELLED',
      payment: 'REFUNDED',
      refunded: total,
    })
    expect(await stockOf(sku)).toEqual({ on_hand: 5, reserved: 0 })
    expect(await requestsOf(number)).toEqual([{ state: 'MADE', amount: total, problem: null }])
    await expect.poll(() => subjects(email), { timeout: 15_000 }).toHaveLength(2)
    expect((await mailsTo(email)).at(-1)?.text).toContain('not sent any more')
    expect((await visitor.open(order.url.href)).text).toContain('Refunded in full on')
    expect((await desk(number)).text).not.toContain('Mark as shipped')
  })

  test('in full, but not to be sold again: written off', async () => {
    const sku = await ownProduct(5)
    const { number } = await buy({ sku, quantity: 2 })
    await refundAll(number, { bottles: 'WRITTEN_OFF' })
    expect(await stockOf(sku)).toEqual({ on_hand: 3, reserved: 0 })
    const ledger = await rows<{ reason: string; n: number }>(
      `SELECT reason, SUM(delta)::int AS n FROM stock_movement WHERE sku = $1 GROUP BY reason ORDER BY reason`,
      [sku],
    )
    expect(Object.fromEntries(ledger.map(({ reason, n }) => [reason, n]))).toEqual({
      RECEIVED: 5,
      SOLD: -2,
      RETURNED: 2,
      ADJUSTED: -2,
    })
  })

  test('line by line and delivery add up to the total, to the cent; the parcel follows', async () => {
    const sku = await ownProduct(5, 3333)
    const { number } = await buy({ sku, quantity: 2 })
    const { total } = await orderOf(number)
    const part = async (fields: Record<string, string>) =>
      operator.press(await showRefund(number, 'Show the amount', fields), /^Refund \$/)
    await part({ q0: '1' })
    expect(await orderOf(number)).toMatchObject({ fulfilment: 'TO_PACK', payment: 'PARTIALLY_REFUNDED' })
    expect(await stockOf(sku)).toEqual({ on_hand: 4, reserved: 0 })
    expect((await desk(number)).text).toContain('1 taken out of the parcel')
    await part({ q0: '0', delivery: 'on' })
    await part({ q0: '1' })
    expect(await orderOf(number)).toMatchObject({
      fulfilment: 'CANCELLED',
      payment: 'REFUNDED',
      refunded: total,
    })
    expect(await stockOf(sku)).toEqual({ on_hand: 5, reserved: 0 })
    expect((await operator.open(`/admin/orders/${number}/refund`)).text).toContain(
      'All of it has gone back already',
    )
  })

  test('of a part can leave the parcel as it is', async () => {
    const sku = await ownProduct(5)
    const { number } = await buy({ sku, quantity: 2 })
    await operator.press(
      await showRefund(number, 'Show the amount', { q0: '1', bottles: 'KEPT' }),
      /^Refund \$/,
    )
    expect(await stockOf(sku)).toEqual({ on_hand: 3, reserved: 0 })
    expect((await ship(number)).text).toContain('Marked as shipped')
  })

  test('after shipping leave the parcel and the shelf alone', async () => {
    const sku = await ownProduct(5)
    const { number } = await buy({ sku })
    await ship(number)
    await refundAll(number)
    expect(await orderOf(number)).toMatchObject({ fulfilment: 'SHIPPED', payment: 'REFUNDED' })
    expect(await stockOf(sku)).toEqual({ on_hand: 4, reserved: 0 })
  })

  test('nonsense and too much are refused in words, before anything is asked', async () => {
    const { number } = await buy({ sku: 'nad-complex' })
    expect((await showRefund(number, 'Show the amount', {})).text).toContain(
      'Choose at least one unit or the delivery',
    )
    expect((await showRefund(number, 'Show the amount', { q0: '7' })).text).toContain(
      'only 1 can still go back',
    )
    expect(await requestsOf(number)).toEqual([])
  })

  test('two operators at once give it back once, and the second is told', async () => {
    const { number } = await buy({ sku: 'nad-complex' })
    const shown = await showRefund(number, /^Everything that is left/)
    const words = (
      await Promise.all([operator.press(shown, /^Refund \$/), operator.press(shown, /^Refund \$/)])
    ).map(({ text }) => text)
    expect((await requestsOf(number)).filter(({ state }) => state !== 'REFUSED')).toHaveLength(1)
    const { refunded, total, pi } = await orderOf(number)
    expect(refunded).toBe(total)
    expect((await stripe.refunds.list({ payment_intent: pi })).data).toHaveLength(1)
    expect(words.join(' ')).toContain('refunded. The mail is on its way.')
  })

  test('an amount that is not the one that was seen is refused', async () => {
    const sku = await ownProduct(5)
    const { number } = await buy({ sku, quantity: 2 })
    const shown = await showRefund(number, /^Everything that is left/)
    await operator.press(
      await showRefund(number, 'Show the amount', { q0: '1', bottles: 'KEPT' }),
      /^Refund \$/,
    )
    const told = await operator.press(shown, /^Refund \$/)
    expect(told.text).toContain('Something was refunded in the meantime')
    expect(await requestsOf(number)).toHaveLength(1)
  })

  test('Stripe’s own refusal is said, and nothing is given', async () => {
    const { number } = await buy({ sku: 'nad-complex' })
    const { latest_charge } = await stripe.paymentIntents.retrieve((await orderOf(number)).pi)
    await sandbox.dispute(String(latest_charge))
    const told = await refundAll(number)
    expect(told.text).toMatch(/Stripe refused: .*charged back/)
    expect((await requestsOf(number)).at(-1)?.state).toBe('REFUSED')
    expect(await orderOf(number)).toMatchObject({ refunded: 0, fulfilment: 'TO_PACK' })
  })

  test('one made on Stripe’s own page cancels what has not left, too', async () => {
    const sku = await ownProduct(5)
    const { number } = await buy({ sku })
    const { pi } = await orderOf(number)
    await stripe.refunds.create({ payment_intent: pi })
    await expect.poll(async () => (await orderOf(number)).fulfilment, { timeout: 15_000 }).toBe('CANCELLED')
    expect(await stockOf(sku)).toEqual({ on_hand: 5, reserved: 0 })
  })

  test('one that the bank does not take is the shop’s again, and the operator sees it', async () => {
    const sku = await ownProduct(5)
    const { number } = await buy({ sku, quantity: 2 }, newEmail(), cards.refundFails)
    await operator.press(
      await showRefund(number, 'Show the amount', { q0: '1', bottles: 'KEPT' }),
      /^Refund \$/,
    )
    await sandbox.settle()
    await expect
      .poll(async () => (await requestsOf(number)).at(-1)?.state, { timeout: 20_000 })
      .toBe('REFUSED')
    expect(await orderOf(number)).toMatchObject({ payment: 'PAID', refunded: 0 })
    expect((await desk(number)).text).toContain('did not reach the bank')
    expect((await showRefund(number, 'Show the amount', { q0: '2' })).text).toMatch(/Refund \$/)
  })

  test('one that failed and is made again takes no second bottle out of the parcel', async () => {
    const sku = await ownProduct(5)
    const { number } = await buy({ sku, quantity: 2 }, newEmail(), cards.refundFails)
    const refundOne = async () =>
      operator.press(await showRefund(number, 'Show the amount', { q0: '1' }), /^Refund \$/)
    await refundOne()
    expect(await stockOf(sku)).toEqual({ on_hand: 4, reserved: 0 })
    await sandbox.settle()
    await expect
      .poll(async () => (await requestsOf(number)).at(-1)?.state, { timeout: 20_000 })
      .toBe('REFUSED')
    const { pi } = await orderOf(number)
    await database.query(
      `UPDATE stripe_sandbox.objects SET hidden = (hidden::jsonb || '{"outcome": "visa"}')::json WHERE id = $1`,
      [(await stripe.paymentIntents.retrieve(pi)).payment_method],
    )
    await refundOne()
    expect((await requestsOf(number)).map(({ state }) => state)).toEqual(['REFUSED', 'MADE'])
    expect(await orderOf(number)).toMatchObject({ fulfilment: 'TO_PACK', payment: 'PARTIALLY_REFUNDED' })
    expect(await stockOf(sku)).toEqual({ on_hand: 4, reserved: 0 })
    expect((await ship(number)).text).toContain('Marked as shipped')
  })
})

describe('a refund cut off', () => {
  const askFor = async (number: string, amount: number, bottles: string) => {
    const { id } = await orderOf(number)
    const request = randomUUID()
    await database.query(
      `INSERT INTO refund_request (id, order_id, amount, lines, delivery, bottles, reason, requested_at)
       VALUES ($1, $2, $3, '[{"position": 0, "quantity": 1}]', false, $4::"RefundedBottles", 'asked', now() - interval '5 minutes')`,
      [request, id, amount, bottles],
    )
    return request
  }

  test('before Stripe heard of it is made by the sweep, once', async () => {
    const sku = await ownProduct(5)
    const { number } = await buy({ sku, quantity: 2 })
    await askFor(number, 1000, 'RETURNED')
    const told = await ship(number)
    expect(told.text).toContain('A refund that takes bottles out of this parcel is under way')
    await Promise.all([runJob('finish-refunds'), runJob('finish-refunds')])
    await expect.poll(async () => (await requestsOf(number)).at(-1)?.state, { timeout: 20_000 }).toBe('MADE')
    expect((await orderOf(number)).refunded).toBe(1000)
    expect(await stockOf(sku)).toEqual({ on_hand: 4, reserved: 0 })
  })

  test('after Stripe made it, with its key long forgotten, is found and not made again', async () => {
    const sku = await ownProduct(5)
    const { number } = await buy({ sku, quantity: 2 })
    const { pi } = await orderOf(number)
    const request = await askFor(number, 1000, 'KEPT')
    await sandbox.switch({ drop_deliveries: -1 })
    await stripe.refunds.create({
      payment_intent: pi,
      amount: 1000,
      metadata: { refund_request_id: request },
    })
    await runJob('finish-refunds')
    await expect.poll(async () => (await requestsOf(number)).at(-1)?.state, { timeout: 20_000 }).toBe('MADE')
    expect((await stripe.refunds.list({ payment_intent: pi })).data).toHaveLength(1)
    expect((await orderOf(number)).refunded).toBe(1000)
  })

  test('while Stripe is away is kept, said, and finished later', async () => {
    const { number } = await buy({ sku: 'nad-complex' })
    const shown = await showRefund(number, /^Everything that is left/)
    await sandbox.switch({ api_errors: -1 })
    const told = await operator.press(shown, /^Refund \$/)
    expect(told.text).toContain('Stripe did not answer')
    await sandbox.calm()
    await database.query(
      `UPDATE refund_request SET requested_at = now() - interval '5 minutes' WHERE state = 'ASKED'`,
    )
    await runJob('finish-refunds')
    await expect.poll(async () => (await orderOf(number)).payment, { timeout: 20_000 }).toBe('REFUNDED')
  })
})
