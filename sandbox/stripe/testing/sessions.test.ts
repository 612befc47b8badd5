import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arrived, type Bench, eventually, setSwitches, startBench } from './harness.ts'
import { failure, GOOD_FORM, payUrl, payWith, post, rateOf, reread, shopSession } from './shopper.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
afterAll(() => bench.close())

const inMinutes = (minutes: number) => Math.floor(Date.now() / 1000) + minutes * 60

describe('a payment session', () => {
  it('starts open, priced with the first shipping rate, and holds everything it was given', async () => {
    const session = await bench.stripe.checkout.sessions.create(
      shopSession({
        client_reference_id: 'cart-1',
        customer_email: 'ann@example.com',
        locale: 'en',
        submit_type: 'pay',
      }),
    )
    expect(session).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      amount_subtotal: 6900,
      amount_total: 7495,
      client_reference_id: 'cart-1',
      metadata: { checkout: 'c1' },
      automatic_tax: { enabled: true, status: 'requires_location_inputs' },
    })
    expect(session.id).toMatch(/^cs_test_/)
  })

  it('adds tax for the state, follows the shipping choice, keeps address and consent', async () => {
    const session = await bench.stripe.checkout.sessions.create(shopSession())
    await post(payUrl(session), { ...GOOD_FORM, shipping: rateOf(session, 1) })
    const { session: paid, intent } = await reread(bench, session.id)
    expect(paid).toMatchObject({
      amount_total: 6900 + 1595 + 500,
      total_details: { amount_tax: 500, amount_shipping: 1595 },
      consent: { terms_of_service: 'accepted' },
      customer_details: { email: 'ann@example.com', name: 'Ann Baker' },
      collected_information: {
        shipping_details: { name: 'Ann Baker', address: { state: 'CA', postal_code: '90001' } },
      },
      shipping_cost: { shipping_rate: rateOf(session, 1) },
      customer: null,
    })
    expect(intent).toMatchObject({ amount: 8995, shipping: { name: 'Ann Baker' } })
  })

  it('charges no tax in Oregon', async () => {
    const session = await bench.stripe.checkout.sessions.create(shopSession())
    await post(payUrl(session), { ...GOOD_FORM, state: 'OR', zip: '97201', shipping: rateOf(session) })
    expect((await reread(bench, session.id)).session).toMatchObject({
      amount_total: 7495,
      payment_status: 'paid',
    })
  })

  it('keeps a customer and the card where the card is to be used again', async () => {
    const { session } = await payWith(bench, '4242424242424242', {
      payment_intent_data: { setup_future_usage: 'off_session', metadata: { plan: 'p1' } },
    })
    const { session: paid, intent } = await reread(bench, session.id)
    expect(intent?.metadata).toEqual({ plan: 'p1' })
    const customer = typeof paid.customer === 'string' ? paid.customer : ''
    const cards = await bench.stripe.customers.listPaymentMethods(customer, { type: 'card' })
    expect(cards.data.map((card) => card.id)).toEqual([intent?.payment_method])
  })

  it('keeps everything typed when a code is applied', async () => {
    const session = await bench.stripe.checkout.sessions.create(shopSession())
    const page = await post(payUrl(session), {
      ...GOOD_FORM,
      shipping: rateOf(session, 1),
      action: 'apply',
      promotion: 'welcome10',
    })
    expect(page.status).toBe(200)
    expect(page.text).toContain('WELCOME10')
    for (const typed of ['value="Ann Baker"', 'value="4242 4242 4242 4242"', 'value="12 / 34"'])
      expect(page.text).toContain(typed)
    const wrong = await post(payUrl(session), {
      ...GOOD_FORM,
      shipping: rateOf(session),
      action: 'apply',
      promotion: 'NOPE',
    })
    expect(wrong.text).toContain('This code is invalid.')
    await post(payUrl(session), { ...GOOD_FORM, shipping: rateOf(session) })
    const { session: paid } = await reread(bench, session.id)
    expect(paid.total_details).toMatchObject({ amount_discount: 690, amount_tax: 450 })
    const codes = await bench.stripe.promotionCodes.list({ code: 'WELCOME10' })
    expect(codes.data[0]?.times_redeemed).toBe(1)
    expect(paid.discounts?.[0]?.promotion_code).toBe(codes.data[0]?.id)
  })

  it('needs no card when nothing is left to pay', async () => {
    const coupon = await bench.stripe.coupons.create({ percent_off: 100 })
    const session = await bench.stripe.checkout.sessions.create(
      shopSession({
        allow_promotion_codes: undefined,
        discounts: [{ coupon: coupon.id }],
        shipping_options: undefined,
      }),
    )
    const answer = await post(payUrl(session), { ...GOOD_FORM, number: '' })
    expect(answer.status).toBe(303)
    expect((await reread(bench, session.id)).session).toMatchObject({
      status: 'complete',
      payment_status: 'no_payment_required',
    })
  })
})

describe('the end of a session', () => {
  it('expires on demand, tells so and takes no payment any more', async () => {
    const session = await bench.stripe.checkout.sessions.create(
      shopSession({ after_expiration: { recovery: { enabled: true } } }),
    )
    const expired = await bench.stripe.checkout.sessions.expire(session.id)
    expect(expired).toMatchObject({ status: 'expired', url: null })
    expect(expired.after_expiration?.recovery?.url).toContain('/c/recover/')
    const page = await post(payUrl(session), { ...GOOD_FORM, shipping: rateOf(session) })
    expect(page.text).toContain('This checkout has expired')
    expect(page.text).toContain('href="http://127.0.0.1:3000/cart"')
    await eventually(() => arrived(bench, 'checkout.session.expired', session.id).length > 0)
    expect(await failure(bench.stripe.checkout.sessions.expire(session.id))).toMatchObject({
      statusCode: 400,
    })
  })

  it('expires by itself when its time is over, and is never read open after that', async () => {
    const [timed, read] = await Promise.all(
      [1, 2].map(() => bench.stripe.checkout.sessions.create(shopSession())),
    )
    const over = Math.floor(Date.now() / 1000) - 1
    const database = new pg.Client({ connectionString: bench.databaseUrl })
    await database.connect()
    await database.query(
      `update stripe_sandbox.objects set doc = (doc::jsonb || jsonb_build_object('expires_at', $1::bigint, 'created', $1::bigint - 1800))::json where id = any($2)`,
      [over, [timed?.id, read?.id]],
    )
    await database.query('update stripe_sandbox.tasks set run_at = now() where target = $1', [timed?.id])
    await database.end()
    expect((await bench.stripe.checkout.sessions.retrieve(read?.id ?? '')).status).toBe('expired')
    await eventually(() => arrived(bench, 'checkout.session.expired', timed?.id).length === 1)
    await eventually(() => arrived(bench, 'checkout.session.expired', read?.id).length === 1)
  })

  it('can be recovered by the link of the expired session', async () => {
    const session = await bench.stripe.checkout.sessions.create(
      shopSession({ after_expiration: { recovery: { enabled: true, allow_promotion_codes: true } } }),
    )
    const expired = await bench.stripe.checkout.sessions.expire(session.id)
    const link = expired.after_expiration?.recovery?.url ?? ''
    expect(await (await fetch(link)).text()).toContain('Your order is still here')
    const fresh = await post(link, {})
    const id = fresh.location?.split('/').at(-1) ?? ''
    expect((await reread(bench, id)).session).toMatchObject({
      status: 'open',
      recovered_from: session.id,
      amount_total: 7495,
    })
    await post(fresh.location ?? '', { ...GOOD_FORM, shipping: rateOf(session) })
    expect((await reread(bench, id)).session.payment_status).toBe('paid')
  })

  it('takes 30 minutes to 24 hours, to the second', async () => {
    const create = (expires_at: number) => bench.stripe.checkout.sessions.create(shopSession({ expires_at }))
    expect((await create(inMinutes(30) - 3)).status).toBe('open')
    expect((await create(inMinutes(24 * 60))).status).toBe('open')
    expect(await failure(create(inMinutes(29)))).toMatchObject({ param: 'expires_at' })
    expect(await failure(create(inMinutes(25 * 60)))).toMatchObject({ param: 'expires_at' })
  })

  it('shows a paid session as paid', async () => {
    const { session } = await payWith(bench, '4242424242424242')
    const page = await (await fetch(payUrl(session))).text()
    expect(page).toContain('already paid')
    expect(page).toContain(`done?session=${session.id}`)
  })
})

describe('two at once', () => {
  it('charges once when one form is submitted twenty times', async () => {
    const session = await bench.stripe.checkout.sessions.create(shopSession())
    const form = { ...GOOD_FORM, shipping: rateOf(session) }
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(payUrl(session), form)))
    expect(new Set(answers.map((answer) => answer.location))).toEqual(
      new Set([`http://127.0.0.1:3000/done?session=${session.id}`]),
    )
    const { intent } = await reread(bench, session.id)
    const charges = await bench.stripe.charges.list({ payment_intent: intent?.id })
    expect(charges.data).toHaveLength(1)
    await eventually(() => arrived(bench, 'checkout.session.completed', session.id).length === 1)
  })

  it('gives the last use of a code to one of two shoppers', async () => {
    const coupon = await bench.stripe.coupons.create({ amount_off: 500, currency: 'usd' })
    const code = await bench.stripe.promotionCodes.create({
      promotion: { type: 'coupon', coupon: coupon.id },
      code: 'LASTONE',
      max_redemptions: 1,
    })
    const sessions = await Promise.all([1, 2].map(() => bench.stripe.checkout.sessions.create(shopSession())))
    for (const session of sessions)
      await post(payUrl(session), {
        ...GOOD_FORM,
        shipping: rateOf(session),
        action: 'apply',
        promotion: 'LASTONE',
      })
    const answers = await Promise.all(
      sessions.map((session) => post(payUrl(session), { ...GOOD_FORM, shipping: rateOf(session) })),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 303])
    expect((await bench.stripe.promotionCodes.retrieve(code.id)).times_redeemed).toBe(1)
  })

  it('opens 200 sessions at once', async () => {
    const sessions = await Promise.all(
      Array.from({ length: 200 }, () => bench.stripe.checkout.sessions.create(shopSession())),
    )
    expect(new Set(sessions.map((session) => session.id)).size).toBe(200)
  })
})

describe('a bank debit', () => {
  it.each([
    ['debit_succeeds', 'checkout.session.async_payment_succeeded', 'paid'],
    ['debit_fails', 'checkout.session.async_payment_failed', 'unpaid'],
  ])(
    '%s later',
    async (method, type, status) => {
      await setSwitches(bench, { async_payment_delay_seconds: 4 })
      const session = await bench.stripe.checkout.sessions.create(shopSession())
      const answer = await post(payUrl(session), {
        ...GOOD_FORM,
        method,
        number: '',
        shipping: rateOf(session),
      })
      expect(answer.status).toBe(303)
      expect((await reread(bench, session.id)).session).toMatchObject({
        status: 'complete',
        payment_status: 'unpaid',
      })
      await eventually(() => arrived(bench, type, session.id).length > 0, 12_000)
      expect((await reread(bench, session.id)).session.payment_status).toBe(status)
    },
    20_000,
  )
})

describe('a setup session', () => {
  it('saves a card for off-session use, with 3-D Secure where the card asks for it', async () => {
    const customer = await bench.stripe.customers.create({ email: 'ann@example.com' })
    const session = await bench.stripe.checkout.sessions.create({
      mode: 'setup',
      currency: 'usd',
      customer: customer.id,
      success_url: 'http://127.0.0.1:3000/account?session={CHECKOUT_SESSION_ID}',
      setup_intent_data: { metadata: { plan: 'p1' } },
    })
    const page = await (await fetch(payUrl(session))).text()
    expect(page).toContain('Save card')
    const declined = await post(payUrl(session), { ...GOOD_FORM, number: '4000000000000002' })
    expect(declined.text).toContain('declined')
    const challenge = await post(payUrl(session), { ...GOOD_FORM, number: '4000002500003155' })
    expect(challenge.location).toMatch(/^\/3ds\/seti_/)
    const done = await post(`${bench.url}${challenge.location}`, { action: 'complete' })
    expect(done.location).toBe(`http://127.0.0.1:3000/account?session=${session.id}`)
    const after = await bench.stripe.checkout.sessions.retrieve(session.id, {
      expand: ['setup_intent.payment_method'],
    })
    expect(after).toMatchObject({
      status: 'complete',
      payment_status: 'no_payment_required',
      setup_intent: {
        status: 'succeeded',
        metadata: { plan: 'p1' },
        payment_method: { customer: customer.id },
      },
    })
  })
})
