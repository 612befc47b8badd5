import Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arrived, type Bench, eventually, startBench } from './harness.ts'
import { customerWithCard, failure, payUrl, post, refillInvoice } from './shopper.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
afterAll(() => bench.close())

const bottles = (unitAmount: number, quantity: number) => ({
  description: 'NAD+ complex',
  quantity,
  currency: 'usd',
  unit_amount_decimal: Stripe.Decimal.from(unitAmount),
  tax_behavior: 'exclusive' as const,
  tax_code: 'txcd_40090001',
})
const austin = {
  name: 'Ann',
  address: { line1: '1 Main', city: 'Austin', state: 'TX', postal_code: '73301', country: 'US' },
}

describe('the preview of an invoice', () => {
  it('costs what the invoice then costs, tax included, and stores nothing', async () => {
    const { customer } = await customerWithCard(bench, 'pm_card_visa')
    const events = (await bench.stripe.events.list({ limit: 100 })).data.length
    const preview = await bench.stripe.invoices.createPreview({
      customer,
      currency: 'usd',
      automatic_tax: { enabled: true },
      customer_details: { shipping: austin },
      invoice_items: [bottles(5865, 2), bottles(3825, 1)],
    })
    expect(preview).toMatchObject({
      object: 'invoice',
      status: 'draft',
      billing_reason: 'upcoming',
      number: null,
    })
    expect(preview.id).toMatch(/^upcoming_in_/)
    expect((await bench.stripe.invoices.list({ customer })).data).toEqual([])
    expect((await bench.stripe.invoiceItems.list({ customer })).data).toEqual([])
    expect((await bench.stripe.events.list({ limit: 100 })).data).toHaveLength(events)

    const draft = await bench.stripe.invoices.create({
      customer,
      currency: 'usd',
      automatic_tax: { enabled: true },
      shipping_details: austin,
    })
    for (const item of [bottles(5865, 2), bottles(3825, 1)])
      await bench.stripe.invoiceItems.create({ ...item, customer, invoice: draft.id })
    const invoice = await bench.stripe.invoices.retrieve(draft.id)
    expect(preview.total).toBeGreaterThan(preview.subtotal)
    expect(preview).toMatchObject({ subtotal: invoice.subtotal, total: invoice.total })
    expect(preview.total_taxes).toEqual(invoice.total_taxes)
    expect(preview.lines.data.map((line) => line.amount)).toEqual([11_730, 3825])
  })

  it('says that it cannot tell the tax without an address', async () => {
    const customer = await bench.stripe.customers.create({ email: 'nowhere@example.com' })
    const preview = await bench.stripe.invoices.createPreview({
      customer: customer.id,
      automatic_tax: { enabled: true },
      invoice_items: [bottles(5865, 1)],
    })
    expect(preview.automatic_tax.status).toBe('requires_location_inputs')
  })

  it('refuses what Stripe refuses', async () => {
    const { customer } = await customerWithCard(bench, 'pm_card_visa')
    const { createPreview } = bench.stripe.invoices
    const ask = createPreview.bind(bench.stripe.invoices)
    expect(await failure(ask({ customer, invoice_items: [] }))).toMatchObject({
      code: 'invoice_upcoming_none',
    })
    expect(await failure(ask({ customer: 'cus_unknown', invoice_items: [bottles(1, 1)] }))).toMatchObject({
      code: 'resource_missing',
      param: 'customer',
    })
    expect(
      await failure(ask({ customer, currency: 'eur', invoice_items: [bottles(5865, 1)] })),
    ).toMatchObject({ param: 'invoice_items' })
  })
})

describe('a saved card', () => {
  it('is saved in a setup session of a known customer and good off-session from then on', async () => {
    const customer = await bench.stripe.customers.create({ email: 'ann@example.com' })
    const session = await bench.stripe.checkout.sessions.create({
      mode: 'setup',
      currency: 'usd',
      customer: customer.id,
      success_url: 'http://127.0.0.1:3000/card?session_id={CHECKOUT_SESSION_ID}',
      metadata: { plan_number: 'VR-TEST' },
    })
    const answer = await post(payUrl(session), {
      ...{ action: 'pay', email: 'ann@example.com', name: 'Ann', number: '4000002500003155' },
      ...{ expiry: '12 / 34', cvc: '123', method: 'card' },
    })
    const challenge = await post(`${bench.url}${answer.location}`, { action: 'complete' })
    expect(challenge.location).toContain(session.id)
    const done = await bench.stripe.checkout.sessions.retrieve(session.id, {
      expand: ['setup_intent.payment_method'],
    })
    expect(done).toMatchObject({
      status: 'complete',
      customer: customer.id,
      metadata: { plan_number: 'VR-TEST' },
    })
    const method = typeof done.setup_intent === 'object' ? done.setup_intent?.payment_method : null
    const id = typeof method === 'object' && method ? method.id : ''
    await eventually(() => arrived(bench, 'payment_method.attached', id).length === 1)
    const invoice = await refillInvoice(bench, customer.id)
    expect(
      await bench.stripe.invoices.pay(invoice.id, { payment_method: id, off_session: true }),
    ).toMatchObject({
      status: 'paid',
    })
  })

  it('can be removed at Stripe, and pays nothing any more', async () => {
    const { customer, method } = await customerWithCard(bench, 'pm_card_visa')
    const invoice = await refillInvoice(bench, customer)
    const remove = () =>
      fetch(`${bench.url}/_sandbox/api/payment_methods/${method}/detach`, { method: 'POST' })
    expect((await remove()).status).toBe(200)
    expect((await remove()).status).toBe(409)
    await eventually(() => arrived(bench, 'payment_method.detached', method).length === 1)
    expect((await bench.stripe.customers.listPaymentMethods(customer)).data).toEqual([])
    expect(await failure(bench.stripe.invoices.pay(invoice.id, { payment_method: method }))).toMatchObject({
      statusCode: 400,
      code: 'resource_missing',
      param: 'payment_method',
    })
    expect(await bench.stripe.invoices.retrieve(invoice.id)).toMatchObject({
      status: 'open',
      attempted: false,
    })
  })

  it('can be renewed by its bank', async () => {
    const { method } = await customerWithCard(bench, 'pm_card_visa')
    const before = await bench.stripe.paymentMethods.retrieve(method)
    await fetch(`${bench.url}/_sandbox/api/payment_methods/${method}/renew`, { method: 'POST' })
    await eventually(() => arrived(bench, 'payment_method.automatically_updated', method).length === 1)
    const after = await bench.stripe.paymentMethods.retrieve(method)
    expect(after.card?.exp_year).toBe((before.card?.exp_year ?? 0) + 3)
  })

  it('has buttons for both on the dashboard', async () => {
    const { customer, method } = await customerWithCard(bench, 'pm_card_visa')
    const owner = await (await fetch(`${bench.url}/_sandbox/objects/${customer}`)).text()
    expect(owner).toContain(`/_sandbox/objects/${method}`)
    const page = await (await fetch(`${bench.url}/_sandbox/objects/${method}`)).text()
    expect(page).toContain('Remove from the customer')
    const done = await post(`${bench.url}/_sandbox/payment_methods/${method}/detach`, {})
    expect(decodeURIComponent(done.location ?? '')).toContain('no longer the customer')
  })
})
