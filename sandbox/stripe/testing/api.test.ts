import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, client, startBench } from './harness.ts'
import { failure, payWith, shopSession } from './shopper.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
afterAll(() => bench.close())

const raw = (path: string, init: RequestInit = {}) =>
  fetch(`${bench.url}${path}`, {
    ...init,
    headers: { Authorization: 'Bearer sk_test_sandbox', ...init.headers },
  })

describe('keys, versions and addresses', () => {
  it('refuses a missing and a live key', async () => {
    expect((await fetch(`${bench.url}/v1/balance`)).status).toBe(401)
    const port = Number(new URL(bench.url).port)
    const error = await failure(client(port, 'sk_live_never').balance.retrieve())
    expect(error).toMatchObject({ type: 'StripeAuthenticationError', statusCode: 401 })
    expect(error.message).not.toContain('never')
  })

  it('refuses another API version', async () => {
    const answer = await raw('/v1/balance', { headers: { 'Stripe-Version': '2020-08-27' } })
    expect(answer.status).toBe(400)
  })

  it('names the request and the version', async () => {
    const answer = await raw('/v1/balance')
    expect(answer.headers.get('request-id')).toMatch(/^req_/)
    expect(answer.headers.get('stripe-version')).toBe('2026-10-28.endive')
    expect(await answer.json()).toMatchObject({ object: 'balance', livemode: false })
  })

  it('answers an unknown address with a 404 envelope', async () => {
    const answer = await raw('/v1/unicorns')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ error: { type: 'invalid_request_error' } })
  })
})

describe('parameters', () => {
  it('refuses unknown ones by name', async () => {
    const body = 'name=Ann&address[planet]=Mars'
    const answer = await raw('/v1/customers', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      error: { code: 'parameter_unknown', param: 'address[planet]' },
    })
  })

  it('asks for missing ones', async () => {
    const answer = await raw('/v1/promotion_codes', { method: 'POST', body: '' })
    expect(await answer.json()).toMatchObject({ error: { code: 'parameter_missing', param: 'promotion' } })
  })

  it('says 404 for the object of the address and 400 for one in a parameter', async () => {
    expect(await failure(bench.stripe.customers.retrieve('cus_none'))).toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
    })
    expect(
      await failure(bench.stripe.checkout.sessions.create(shopSession({ customer: 'cus_none' }))),
    ).toMatchObject({
      statusCode: 400,
      code: 'resource_missing',
      param: 'customer',
    })
  })

  it('refuses what excludes each other', async () => {
    const error = await failure(
      bench.stripe.checkout.sessions.create(shopSession({ discounts: [{ coupon: 'welcome10' }] })),
    )
    expect(error).toMatchObject({ statusCode: 400, code: 'parameters_exclusive' })
  })

  it('merges metadata and unsets fields with an empty value', async () => {
    const customer = await bench.stripe.customers.create({ name: 'Ann', metadata: { a: '1', b: '2' } })
    const changed = await bench.stripe.customers.update(customer.id, {
      name: '',
      metadata: { a: '', c: '3' },
    })
    expect(changed).toMatchObject({ name: null, metadata: { b: '2', c: '3' } })
  })
})

describe('idempotency keys', () => {
  it('give the first answer again, marked as such', async () => {
    const post = () =>
      raw('/v1/customers', {
        method: 'POST',
        body: 'name=Ann',
        headers: { 'Idempotency-Key': 'idem-replay' },
      })
    const first = await post()
    const second = await post()
    expect(first.headers.get('idempotent-replayed')).toBeNull()
    expect(second.headers.get('idempotent-replayed')).toBe('true')
    expect(await second.text()).toBe(await first.text())
  })

  it('refuse other parameters', async () => {
    const options = { idempotencyKey: 'idem-other' }
    await bench.stripe.customers.create({ name: 'Ann' }, options)
    expect(await failure(bench.stripe.customers.create({ name: 'Bea' }, options))).toMatchObject({
      type: 'StripeIdempotencyError',
      statusCode: 400,
    })
  })

  it('keep declines as well', async () => {
    const customer = await bench.stripe.customers.create({})
    const method = await bench.stripe.paymentMethods.attach('pm_card_chargeCustomerFail', {
      customer: customer.id,
    })
    const charge = () =>
      bench.stripe.paymentIntents.create(
        {
          amount: 900,
          currency: 'usd',
          customer: customer.id,
          payment_method: method.id,
          off_session: true,
          confirm: true,
        },
        { idempotencyKey: 'idem-decline' },
      )
    const [first, second] = [await failure(charge()), await failure(charge())]
    expect(first).toMatchObject({ statusCode: 402 })
    expect(second.payment_intent?.id).toBe(first.payment_intent?.id)
  })

  it('do the work once when twenty come together', async () => {
    const post = () =>
      raw('/v1/customers', { method: 'POST', body: 'name=Once', headers: { 'Idempotency-Key': 'idem-race' } })
    const answers = await Promise.all(Array.from({ length: 20 }, post))
    const statuses = new Set(answers.map((answer) => answer.status))
    expect([...statuses].every((status) => status === 200 || status === 409)).toBe(true)
    const customers = await bench.stripe.customers.list({ limit: 100 })
    expect(customers.data.filter((customer) => customer.name === 'Once')).toHaveLength(1)
  })
})

describe('lists and expansion', () => {
  it('walk by cursors, newest first', async () => {
    for (let i = 0; i < 7; i++)
      await bench.stripe.customers.create({ email: 'list@example.com', name: String(i) })
    const first = await bench.stripe.customers.list({ email: 'list@example.com', limit: 3 })
    expect(first.data.map((customer) => customer.name)).toEqual(['6', '5', '4'])
    expect(first.has_more).toBe(true)
    const second = await bench.stripe.customers.list({
      email: 'list@example.com',
      limit: 3,
      starting_after: first.data[2]?.id,
    })
    expect(second.data.map((customer) => customer.name)).toEqual(['3', '2', '1'])
    const back = await bench.stripe.customers.list({
      email: 'list@example.com',
      limit: 3,
      ending_before: second.data[0]?.id,
    })
    expect(back.data.map((customer) => customer.name)).toEqual(['6', '5', '4'])
    const all = await bench.stripe.customers
      .list({ email: 'list@example.com', limit: 2 })
      .autoPagingToArray({ limit: 100 })
    expect(all).toHaveLength(7)
    const error = await failure(bench.stripe.customers.list({ starting_after: 'cus_none' }))
    expect(error).toMatchObject({ statusCode: 400, param: 'starting_after' })
  })

  it('expands nested fields, list fields and fields that have to be asked for', async () => {
    const { session } = await payWith(bench, '4242424242424242')
    const plain = await bench.stripe.checkout.sessions.retrieve(session.id)
    expect(plain.line_items).toBeUndefined()
    const full = await bench.stripe.checkout.sessions.retrieve(session.id, {
      expand: [
        'line_items.data.price.product',
        'line_items.data.taxes',
        'payment_intent.latest_charge.balance_transaction',
        'total_details.breakdown',
      ],
    })
    expect(full.line_items?.data[0]?.price?.product).toMatchObject({
      object: 'product',
      tax_code: 'txcd_40090001',
    })
    expect(full.line_items?.data[0]?.taxes?.[0]?.rate.percentage).toBe(7.25)
    expect(full.total_details?.breakdown?.taxes[0]?.amount).toBe(500)
    expect(full.payment_intent).toMatchObject({
      latest_charge: { balance_transaction: { object: 'balance_transaction' } },
    })
    const list = await bench.stripe.paymentIntents.list({ limit: 1, expand: ['data.latest_charge'] })
    expect(list.data[0]?.latest_charge).toMatchObject({ object: 'charge' })
    const lines = await bench.stripe.checkout.sessions.listLineItems(session.id)
    expect(lines.data).toHaveLength(1)
  })

  it('refuses to expand what is no reference', async () => {
    const error = await failure(bench.stripe.customers.list({ expand: ['data.nothing'] }))
    expect(error).toMatchObject({ statusCode: 400, param: 'expand' })
  })
})
