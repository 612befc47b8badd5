import type Stripe from 'stripe'
import type { Bench } from './harness.ts'

/** What a shopper types, ready to pay; tests change single fields. */
export const GOOD_FORM = {
  action: 'pay',
  email: 'ann@example.com',
  name: 'Ann Baker',
  line1: '1 Main Street',
  line2: '',
  city: 'Los Angeles',
  state: 'California',
  zip: '90001',
  country: 'US',
  terms: 'yes',
  method: 'card',
  number: '4242 4242 4242 4242',
  expiry: '12 / 34',
  cvc: '123',
}

/** Session parameters like the shop's. */
export function shopSession(
  changes: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams {
  return {
    mode: 'payment',
    success_url: 'http://127.0.0.1:3000/done?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://127.0.0.1:3000/cart',
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: 'usd',
          unit_amount: 6900,
          tax_behavior: 'exclusive',
          product_data: {
            name: 'NAD+ complex',
            tax_code: 'txcd_40090001',
            images: ['http://127.0.0.1:3000/nad.png'],
          },
        },
      },
    ],
    shipping_address_collection: { allowed_countries: ['US'] },
    shipping_options: [
      {
        shipping_rate_data: {
          type: 'fixed_amount',
          display_name: 'Standard',
          fixed_amount: { amount: 595, currency: 'usd' },
          delivery_estimate: {
            minimum: { unit: 'business_day', value: 3 },
            maximum: { unit: 'business_day', value: 5 },
          },
        },
      },
      {
        shipping_rate_data: {
          type: 'fixed_amount',
          display_name: 'Express',
          fixed_amount: { amount: 1595, currency: 'usd' },
        },
      },
    ],
    automatic_tax: { enabled: true },
    allow_promotion_codes: true,
    consent_collection: { terms_of_service: 'required' },
    metadata: { checkout: 'c1' },
    ...changes,
  }
}

/** What a page answered. */
export interface Answer {
  status: number
  /** Where it redirects to. */
  location: string | null
  text: string
}

/** Posts the pay page (or any page of the sandbox). */
export async function post(url: string, fields: Record<string, string>): Promise<Answer> {
  const response = await fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) })
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}

/** Opens a session and pays it with a card number. */
export async function payWith(
  bench: Bench,
  number: string,
  session: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Promise<{ session: Stripe.Checkout.Session; answer: Answer }> {
  const opened = await bench.stripe.checkout.sessions.create(shopSession(session))
  const answer = await post(payUrl(opened), { ...GOOD_FORM, number, shipping: rateOf(opened) })
  return { session: opened, answer }
}

export function payUrl(session: Stripe.Checkout.Session): string {
  if (!session.url) throw new Error('The session has no page')
  return session.url
}

/** The n-th shipping rate of a session. */
export function rateOf(session: Stripe.Checkout.Session, index = 0): string {
  const rate = session.shipping_options[index]?.shipping_rate
  return typeof rate === 'string' ? rate : ''
}

/** Reads a session again with its payment and charge. */
export async function reread(
  bench: Bench,
  id: string,
): Promise<{
  session: Stripe.Checkout.Session
  intent: Stripe.PaymentIntent | undefined
  charge: Stripe.Charge | undefined
}> {
  const session = await bench.stripe.checkout.sessions.retrieve(id, {
    expand: ['payment_intent.latest_charge'],
  })
  const intent =
    typeof session.payment_intent === 'object' ? (session.payment_intent ?? undefined) : undefined
  const charge = typeof intent?.latest_charge === 'object' ? (intent.latest_charge ?? undefined) : undefined
  return { session, intent, charge }
}

/** A customer with a card saved through a confirmed setup intent (which 3-D Secure cards pass on the test page). */
export async function customerWithCard(
  bench: Bench,
  alias: string,
): Promise<{ customer: string; method: string }> {
  const customer = await bench.stripe.customers.create({ email: 'refill@example.com', name: 'Ref Ill' })
  const setup = await bench.stripe.setupIntents.create({
    customer: customer.id,
    confirm: true,
    payment_method: alias,
    return_url: 'http://127.0.0.1:3000/back',
  })
  if (setup.status === 'requires_action') await post(`${bench.url}/3ds/${setup.id}`, { action: 'complete' })
  const done = await bench.stripe.setupIntents.retrieve(setup.id)
  const method = typeof done.payment_method === 'string' ? done.payment_method : ''
  return { customer: customer.id, method }
}

/** A finalized invoice over 58.65 dollars. */
export async function refillInvoice(bench: Bench, customer: string): Promise<Stripe.Invoice> {
  const draft = await bench.stripe.invoices.create({
    customer,
    currency: 'usd',
    auto_advance: false,
    metadata: { cycle: 'c1' },
    pending_invoice_items_behavior: 'exclude',
  })
  await bench.stripe.invoiceItems.create({
    customer,
    invoice: draft.id,
    amount: 5865,
    currency: 'usd',
    description: 'Refill',
    tax_code: 'txcd_40090001',
  })
  return bench.stripe.invoices.finalizeInvoice(draft.id, { auto_advance: false })
}

/** The Stripe error of a call that must fail. */
export async function failure(
  call: Promise<unknown>,
): Promise<Stripe.errors.StripeError & { payment_intent?: Stripe.PaymentIntent }> {
  try {
    await call
  } catch (error) {
    if (error instanceof Error && 'type' in error) return Object.assign(error)
    throw error
  }
  throw new Error('The call was expected to fail')
}
