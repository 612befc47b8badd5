import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TEST_CARDS } from '../engine/cards.ts'
import { arrived, type Bench, eventually, startBench } from './harness.ts'
import { customerWithCard, failure, post, refillInvoice } from './shopper.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
afterAll(() => bench.close())

const failing = TEST_CARDS.filter((card) => !card.onAttach && card.onCharge)

describe('a one-off invoice', () => {
  it('is drafted, filled, finalized and paid off-session with the saved card', async () => {
    const { customer, method } = await customerWithCard(bench, 'pm_card_visa')
    await bench.stripe.customers.update(customer, { invoice_settings: { default_payment_method: method } })
    const invoice = await refillInvoice(bench, customer)
    expect(invoice).toMatchObject({
      status: 'open',
      amount_due: 5865,
      total: 5865,
      metadata: { cycle: 'c1' },
    })
    expect(invoice.number).toMatch(/-0001$/)
    const paid = await bench.stripe.invoices.pay(invoice.id, {
      expand: ['payments.data.payment.payment_intent'],
    })
    expect(paid).toMatchObject({ status: 'paid', amount_paid: 5865, amount_remaining: 0, attempt_count: 1 })
    expect(paid.payments?.data[0]).toMatchObject({
      status: 'paid',
      payment: { payment_intent: { status: 'succeeded' } },
    })
    await eventually(() => arrived(bench, 'invoice.paid', invoice.id).length === 1)
    expect(await failure(bench.stripe.invoices.pay(invoice.id))).toMatchObject({
      statusCode: 400,
      message: 'Invoice is already paid',
    })
  })

  it('prices discount, shipping and tax', async () => {
    const { customer } = await customerWithCard(bench, 'pm_card_visa')
    const draft = await bench.stripe.invoices.create({
      customer,
      currency: 'usd',
      automatic_tax: { enabled: true },
      discounts: [{ coupon: 'welcome10' }],
      shipping_cost: {
        shipping_rate_data: {
          display_name: 'Free',
          type: 'fixed_amount',
          fixed_amount: { amount: 595, currency: 'usd' },
        },
      },
      shipping_details: {
        name: 'Ann',
        address: { line1: '1 Main', city: 'Austin', state: 'TX', postal_code: '73301', country: 'US' },
      },
    })
    const product = await bench.stripe.products.create({ name: 'NAD+ complex', tax_code: 'txcd_40090001' })
    await bench.stripe.invoiceItems.create({
      customer,
      invoice: draft.id,
      quantity: 2,
      price_data: { currency: 'usd', product: product.id, unit_amount: 5000, tax_behavior: 'exclusive' },
    })
    const invoice = await bench.stripe.invoices.retrieve(draft.id)
    expect(invoice).toMatchObject({ subtotal: 10_000, amount_shipping: 595, total: 9000 + 563 + 595 + 37 })
  })

  it.each(failing)('is refused with $key and can be paid with another card', async (card) => {
    const { customer, method } = await customerWithCard(bench, `pm_card_${card.key}`)
    const invoice = await refillInvoice(bench, customer)
    const error = await failure(
      bench.stripe.invoices.pay(invoice.id, { payment_method: method, off_session: true }),
    )
    expect(error).toMatchObject({
      type: 'StripeCardError',
      statusCode: 402,
      code: card.onCharge?.code,
      decline_code: card.onCharge?.decline_code,
    })
    const open = await bench.stripe.invoices.retrieve(invoice.id)
    expect(open).toMatchObject({ status: 'open', attempted: true, attempt_count: 1 })
    await eventually(() => arrived(bench, 'invoice.payment_failed', invoice.id).length === 1)
    const good = await bench.stripe.paymentMethods.attach('pm_card_visa', { customer })
    expect(await bench.stripe.invoices.pay(invoice.id, { payment_method: good.id })).toMatchObject({
      status: 'paid',
      attempt_count: 2,
    })
  })

  it('asks for the cardholder where the bank wants 3-D Secure, and is paid on its own page', async () => {
    const { customer, method } = await customerWithCard(bench, 'pm_card_authenticationRequired')
    const invoice = await refillInvoice(bench, customer)
    const error = await failure(
      bench.stripe.invoices.pay(invoice.id, { payment_method: method, off_session: true }),
    )
    expect(error).toMatchObject({
      statusCode: 402,
      code: 'invoice_payment_intent_requires_action',
      payment_intent: { status: 'requires_action' },
    })
    await eventually(() => arrived(bench, 'invoice.payment_action_required', invoice.id).length === 1)
    expect(await (await fetch(invoice.hosted_invoice_url ?? '')).text()).toContain(
      'Your bank asks you to confirm',
    )
    const page = await post(invoice.hosted_invoice_url ?? '', {
      number: '4000002760003184',
      expiry: '12/34',
      cvc: '123',
    })
    expect(page.location).toMatch(/^\/3ds\//)
    await post(`${bench.url}${page.location}`, { action: 'complete' })
    expect((await bench.stripe.invoices.retrieve(invoice.id)).status).toBe('paid')
  })

  it('is charged once when it is paid ten times at once', async () => {
    const { customer, method } = await customerWithCard(bench, 'pm_card_visa')
    const invoice = await refillInvoice(bench, customer)
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => bench.stripe.invoices.pay(invoice.id, { payment_method: method })),
    )
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    const charges = await bench.stripe.charges.list({ customer })
    expect(charges.data).toHaveLength(1)
  })

  it('can be voided, given up or deleted while it is a draft', async () => {
    const { customer } = await customerWithCard(bench, 'pm_card_visa')
    const one = await refillInvoice(bench, customer)
    expect((await bench.stripe.invoices.voidInvoice(one.id)).status).toBe('void')
    const two = await refillInvoice(bench, customer)
    expect((await bench.stripe.invoices.markUncollectible(two.id)).status).toBe('uncollectible')
    const draft = await bench.stripe.invoices.create({ customer })
    expect(await bench.stripe.invoices.del(draft.id)).toMatchObject({ deleted: true })
    const outside = await refillInvoice(bench, customer)
    expect(await bench.stripe.invoices.pay(outside.id, { paid_out_of_band: true })).toMatchObject({
      status: 'paid',
    })
  })
})
