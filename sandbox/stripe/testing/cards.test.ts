import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TEST_CARDS } from '../engine/cards.ts'
import { type Bench, startBench } from './harness.ts'
import { customerWithCard, failure, GOOD_FORM, payUrl, payWith, post, rateOf, reread } from './shopper.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
afterAll(() => bench.close())

const declining = TEST_CARDS.filter((card) => card.onCharge && card.authentication === 'never')
const plain = TEST_CARDS.filter((card) => !card.onCharge && card.authentication === 'never')
const challenged = TEST_CARDS.filter((card) => card.authentication !== 'never')

describe('the pay page', () => {
  it.each(plain)('takes $number ($words)', async ({ number, brand }) => {
    const { session, answer } = await payWith(bench, number)
    expect(answer.status).toBe(303)
    expect(answer.location).toBe(`http://127.0.0.1:3000/done?session=${session.id}`)
    const { session: after, intent, charge } = await reread(bench, session.id)
    expect(after).toMatchObject({ status: 'complete', payment_status: 'paid', url: null })
    expect(intent?.status).toBe('succeeded')
    expect(charge?.payment_method_details?.card).toMatchObject({ brand, last4: number.slice(-4) })
  })

  it.each(declining)('refuses $number ($words) and lets the shopper try another card', async (card) => {
    const { session, answer } = await payWith(bench, card.number)
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Nothing was charged')
    const { session: open, intent, charge } = await reread(bench, session.id)
    expect(open).toMatchObject({ status: 'open', payment_status: 'unpaid' })
    expect(intent).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: card.onCharge?.code },
    })
    expect(intent?.last_payment_error?.decline_code).toBe(card.onCharge?.decline_code)
    expect(charge).toMatchObject({ status: 'failed', paid: false })
    const second = await post(payUrl(session), { ...GOOD_FORM, shipping: rateOf(session) })
    expect(second.status).toBe(303)
    const paid = await reread(bench, session.id)
    expect(paid.session.payment_status).toBe('paid')
    expect(paid.intent?.id).toBe(intent?.id)
  })

  it.each(challenged)('asks 3-D Secure for $number ($words)', async (card) => {
    const { session, answer } = await payWith(bench, card.number)
    expect(answer.location).toMatch(/^\/3ds\/pi_/)
    const waiting = await reread(bench, session.id)
    expect(waiting.intent).toMatchObject({
      status: 'requires_action',
      next_action: { type: 'redirect_to_url' },
    })
    const failed = await post(`${bench.url}${answer.location}`, { action: 'fail' })
    expect(failed.location).toBe(`/c/pay/${session.id}`)
    const refused = await reread(bench, session.id)
    expect(refused.intent).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'payment_intent_authentication_failure' },
    })
    const back = await (await fetch(payUrl(session))).text()
    expect(back).toContain('unable to authenticate')
    const again = await post(payUrl(session), {
      ...GOOD_FORM,
      number: card.number,
      shipping: rateOf(session),
    })
    const completed = await post(`${bench.url}${again.location}`, { action: 'complete' })
    const after = await reread(bench, session.id)
    if (card.onCharge) {
      expect(completed.location).toBe(`/c/pay/${session.id}`)
      expect(after.intent?.last_payment_error).toMatchObject({ decline_code: 'insufficient_funds' })
    } else {
      expect(completed.location).toContain('/done?session=')
      expect(after.charge?.payment_method_details?.card?.three_d_secure).toMatchObject({
        result: 'authenticated',
      })
    }
  })

  it.each([
    [{ number: '4242 4242 4242 4241' }, 'Your card number is invalid.'],
    [{ number: '4242' }, 'Your card number is incomplete.'],
    [{ expiry: '01 / 20' }, 'Your card has expired.'],
    [{ expiry: '13 / 34' }, 'expiration month is invalid'],
    [{ cvc: '12' }, 'security code is incomplete'],
    [{ email: 'ann' }, 'Your email address is incomplete.'],
    [{ zip: '9000' }, 'Your ZIP code is incomplete'],
    [{ state: 'Bavaria' }, 'Enter a US state'],
    [{ terms: '' }, 'Please agree to the terms'],
  ])('says what is wrong with %o and keeps the rest', async (wrong, words) => {
    const session = (await payWith(bench, '4242')).session
    const answer = await post(payUrl(session), { ...GOOD_FORM, shipping: rateOf(session), ...wrong })
    expect(answer.status).toBe(200)
    expect(answer.text.replaceAll('&#39;', "'")).toContain(words)
    expect(answer.text).toContain('aria-invalid="true"')
    expect(answer.text).toContain('value="1 Main Street"')
    expect((await reread(bench, session.id)).session.status).toBe('open')
  })

  it('declines a number that is no test card', async () => {
    const { session, answer } = await payWith(bench, '4111111111111111')
    expect(answer.text).toContain('Nothing was charged')
    expect((await reread(bench, session.id)).intent?.last_payment_error?.decline_code).toBe(
      'test_mode_live_card',
    )
  })
})

describe('off-session, through the API', () => {
  const charge = (customer: string, method: string) =>
    bench.stripe.paymentIntents.create({
      amount: 5865,
      currency: 'usd',
      customer,
      payment_method: method,
      off_session: true,
      confirm: true,
    })

  it.each(TEST_CARDS.filter((card) => !card.onAttach))('charges a saved $key', async (card) => {
    const { customer, method } = await customerWithCard(bench, `pm_card_${card.key}`)
    if (card.authentication === 'always') {
      const error = await failure(charge(customer, method))
      expect(error).toMatchObject({
        statusCode: 402,
        code: 'authentication_required',
        decline_code: 'authentication_required',
      })
      expect(error.payment_intent?.status).toBe('requires_payment_method')
    } else if (card.onCharge) {
      const error = await failure(charge(customer, method))
      expect(error).toMatchObject({
        type: 'StripeCardError',
        statusCode: 402,
        code: card.onCharge.code,
        decline_code: card.onCharge.decline_code,
      })
      expect(error.payment_intent?.last_payment_error?.code).toBe(card.onCharge.code)
    } else expect((await charge(customer, method)).status).toBe('succeeded')
  })

  it.each(TEST_CARDS.filter((card) => card.onAttach))('does not save $key', async (card) => {
    const customer = await bench.stripe.customers.create({})
    const error = await failure(
      bench.stripe.paymentMethods.attach(`pm_card_${card.key}`, { customer: customer.id }),
    )
    expect(error).toMatchObject({ statusCode: 402, code: card.onAttach?.code })
  })

  it('knows the tokens too', async () => {
    const method = await bench.stripe.paymentMethods.create({ type: 'card', card: { token: 'tok_visa' } })
    expect(method.card?.last4).toBe('4242')
  })
})
