/** What Stripe says about a session right now. A webhook or a return only says that it is time to look. */
import type Stripe from 'stripe'
import { idOf } from './reference.ts'
import { stripe } from './stripe.ts'

export type Address = {
  readonly line1: string
  readonly line2: string | null
  readonly city: string
  readonly region: string
  readonly postalCode: string
  readonly country: string
}

/** Everything an order needs of a paid session. Amounts are minor units. */
export type PaidSession = {
  readonly sessionId: string
  readonly checkoutId: string
  readonly paymentIntentId: string | null
  readonly customerId: string | null
  readonly paymentMethodId: string | null
  readonly email: string
  readonly name: string
  readonly phone: string | null
  readonly address: Address
  readonly currency: string
  readonly subtotal: number
  readonly discount: number
  readonly shipping: number
  readonly tax: number
  readonly total: number
  readonly shippingName: string
}

export type SessionReading =
  | { readonly state: 'open' }
  | { readonly state: 'expired' }
  /** The buyer is done, the bank is not: a debit that takes days. */
  | { readonly state: 'processing' }
  /** The bank said no after the buyer was done. */
  | { readonly state: 'failed'; readonly email: string | null }
  | { readonly state: 'paid'; readonly paid: PaidSession }

export type ReadSession = { readonly checkoutId: string; readonly reading: SessionReading }

/**
 * Reads a session afresh; null when it belongs to no checkout of ours.
 * @throws Stripe's error when it cannot be reached or does not know `id`.
 */
export async function readSession(id: string): Promise<ReadSession | null> {
  const session = await stripe().checkout.sessions.retrieve(id, {
    expand: ['payment_intent', 'shipping_cost.shipping_rate'],
  })
  const checkoutId = session.metadata?.checkout_id
  if (!checkoutId || session.mode !== 'payment') return null
  return { checkoutId, reading: interpret(session, checkoutId) }
}

/** What a session's fields mean. */
export function interpret(session: Stripe.Checkout.Session, checkoutId: string): SessionReading {
  if (session.status === 'expired') return { state: 'expired' }
  if (session.status !== 'complete') return { state: 'open' }
  if (session.payment_status !== 'unpaid') return { state: 'paid', paid: toPaid(session, checkoutId) }
  const intent = typeof session.payment_intent === 'object' ? session.payment_intent : null
  const failed = intent?.status === 'requires_payment_method' || intent?.status === 'canceled'
  return failed
    ? { state: 'failed', email: session.customer_details?.email ?? null }
    : { state: 'processing' }
}

function toPaid(session: Stripe.Checkout.Session, checkoutId: string): PaidSession {
  const details = session.customer_details
  const delivery = session.collected_information?.shipping_details
  if (!details?.email || !delivery) throw new Error(`session ${session.id} was paid without an address`)
  const intent = typeof session.payment_intent === 'object' ? session.payment_intent : null
  const rate = session.shipping_cost?.shipping_rate
  return {
    sessionId: session.id,
    checkoutId,
    paymentIntentId: idOf(session.payment_intent),
    customerId: idOf(session.customer),
    paymentMethodId: idOf(intent?.payment_method),
    email: details.email,
    name: delivery.name,
    phone: details.phone,
    address: toAddress(delivery.address),
    currency: (session.currency ?? 'usd').toUpperCase(),
    subtotal: session.amount_subtotal ?? 0,
    discount: session.total_details?.amount_discount ?? 0,
    shipping: session.total_details?.amount_shipping ?? 0,
    tax: session.total_details?.amount_tax ?? 0,
    total: session.amount_total ?? 0,
    shippingName: typeof rate === 'object' && rate?.display_name ? rate.display_name : 'Delivery',
  }
}

function toAddress(address: Stripe.Address): Address {
  return {
    line1: address.line1 ?? '',
    line2: address.line2 || null,
    city: address.city ?? '',
    region: address.state ?? '',
    postalCode: address.postal_code ?? '',
    country: address.country ?? '',
  }
}
