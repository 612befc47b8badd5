import type Stripe from 'stripe'
import { type CardProblems, type ReadCard, readCard } from '../engine/card-input.ts'
import { readState } from '../engine/us-states.ts'

/** What can be typed into the pay page. */
export interface PayForm {
  email: string
  name: string
  line1: string
  line2: string
  city: string
  state: string
  zip: string
  country: string
  phone: string
  shipping: string
  promotion: string
  terms: boolean
  method: 'card' | 'debit_succeeds' | 'debit_fails'
  number: string
  expiry: string
  cvc: string
}

/** What is wrong, by field name. */
export type Problems = Partial<Record<keyof PayForm, string>>

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const ZIP = /^\d{5}(-?\d{4})?$/
const METHODS = { card: 'card', debit_succeeds: 'debit_succeeds', debit_fails: 'debit_fails' } as const

/** Whether the page asks for an address: to ship, or to know the tax. */
export function asksAddress(session: Stripe.Checkout.Session): boolean {
  return (
    session.shipping_address_collection !== null ||
    (session.mode === 'payment' && session.automatic_tax.enabled) ||
    session.billing_address_collection === 'required'
  )
}

/** Reads the posted fields; nothing is judged yet. */
export function readForm(data: URLSearchParams): PayForm {
  const text = (name: string) => (data.get(name) ?? '').trim()
  const method = text('method')
  return {
    email: text('email'),
    name: text('name'),
    line1: text('line1'),
    line2: text('line2'),
    city: text('city'),
    state: text('state'),
    zip: text('zip'),
    country: text('country'),
    phone: text('phone'),
    shipping: text('shipping'),
    promotion: text('promotion'),
    terms: data.get('terms') === 'yes',
    method: method === 'debit_succeeds' || method === 'debit_fails' ? METHODS[method] : 'card',
    number: text('number'),
    expiry: text('expiry'),
    cvc: text('cvc'),
  }
}

/** The form as it first appears: what the session, or an earlier attempt, already knows. */
export function initialForm(
  session: Stripe.Checkout.Session,
  customer: Stripe.Customer | undefined,
): PayForm {
  const shipping = session.collected_information?.shipping_details ?? customer?.shipping ?? null
  const address = shipping?.address ?? session.customer_details?.address ?? customer?.address
  const countries = session.shipping_address_collection?.allowed_countries ?? ['US']
  const rate = session.shipping_cost?.shipping_rate
  return {
    email: session.customer_details?.email ?? session.customer_email ?? customer?.email ?? '',
    name: shipping?.name ?? session.customer_details?.name ?? customer?.name ?? '',
    line1: address?.line1 ?? '',
    line2: address?.line2 ?? '',
    city: address?.city ?? '',
    state: address?.state ?? '',
    zip: address?.postal_code ?? '',
    country: address?.country ?? countries[0] ?? 'US',
    phone: session.customer_details?.phone ?? customer?.phone ?? '',
    shipping: typeof rate === 'string' ? rate : '',
    promotion: '',
    terms: false,
    method: 'card',
    number: '',
    expiry: '',
    cvc: '',
  }
}

/** Judges the form for payment. `needsCard` is false when nothing is left to pay. */
export function checkForm(
  session: Stripe.Checkout.Session,
  form: PayForm,
  needsCard: boolean,
  now: Date,
): { problems: Problems; card?: ReadCard } {
  const problems: Problems = {}
  if (!form.email) problems.email = 'Enter an email address.'
  else if (!EMAIL.test(form.email)) problems.email = 'Your email address is incomplete.'
  if (!form.name) problems.name = 'Enter a full name.'
  if (asksAddress(session)) Object.assign(problems, checkAddress(session, form))
  if (session.phone_number_collection?.enabled && !form.phone) problems.phone = 'Enter a phone number.'
  if (
    session.shipping_options.length > 0 &&
    !session.shipping_options.some((option) => option.shipping_rate === form.shipping)
  )
    problems.shipping = 'Choose how it is shipped.'
  if (session.consent_collection?.terms_of_service === 'required' && !form.terms)
    problems.terms = 'Please agree to the terms of service to go on.'
  if (!needsCard || form.method !== 'card') return { problems }
  const { card, problems: cardProblems } = readCard(form, now)
  return { problems: { ...problems, ...(cardProblems satisfies CardProblems) }, card }
}

function checkAddress(session: Stripe.Checkout.Session, form: PayForm): Problems {
  const problems: Problems = {}
  const allowed: readonly string[] = session.shipping_address_collection?.allowed_countries ?? ['US']
  if (!form.line1) problems.line1 = 'Enter a street and number.'
  if (!form.city) problems.city = 'Enter a city.'
  if (!allowed.includes(form.country)) problems.country = 'The shop does not ship to this country.'
  if (form.country !== 'US') return problems
  if (!form.state) problems.state = 'Enter a state.'
  else if (!readState(form.state)) problems.state = 'Enter a US state, such as CA or California.'
  if (!form.zip) problems.zip = 'Enter a ZIP code.'
  else if (!ZIP.test(form.zip)) problems.zip = 'Your ZIP code is incomplete: it has five digits.'
  return problems
}

/** The address typed, as Stripe keeps it; undefined while it is not complete enough to tax. */
export function typedAddress(form: PayForm): Stripe.Address | undefined {
  const state = form.country === 'US' ? readState(form.state) : form.state
  if (!form.country || (form.country === 'US' && !state)) return undefined
  return {
    city: form.city || null,
    country: form.country,
    line1: form.line1 || null,
    line2: form.line2 || null,
    postal_code: form.zip || null,
    state: state || null,
  }
}
