/** Stripe Checkout, in the store's words. Amounts are minor units. */
import Stripe from 'stripe'
import { toRealTime } from '@/lib/platform/clock.ts'
import { stripe } from './stripe.ts'

/** What a session is opened from: everything was frozen before, so that opening it twice asks Stripe the same. */
export type SessionRequest = {
  /** The checkout's id: Stripe's idempotency key, and the way back from a session to its checkout. */
  readonly checkoutId: string
  readonly currency: string
  readonly lines: readonly {
    readonly name: string
    readonly description: string
    readonly unitAmount: number
    readonly quantity: number
    readonly taxCode: string
    readonly imageUrl: string
  }[]
  readonly shipping: {
    readonly label: string
    readonly amount: number
    readonly countries: readonly string[]
  }
  readonly automaticTax: boolean
  /** True when a card must be kept for refills. */
  readonly keepCard: boolean
  /** Shown above the pay button. */
  readonly submitNote: string | null
  /** In the store's time. */
  readonly expiresAt: Date
  readonly storeUrl: string
}

export type OpenedSession = { readonly id: string; readonly url: string }

/** Stripe's tax code "Shipping". */
const SHIPPING_TAX_CODE = 'txcd_92010001'

/** Stripe refused to open a session, and never opened one for this request before: there is none to pay. */
export class SessionRefused extends Error {}

/**
 * Opens the hosted page; calling it again with the same request returns the same session.
 * @throws SessionRefused when there is certainly no session; Stripe's error when nobody can know.
 */
export async function openSession(request: SessionRequest): Promise<OpenedSession> {
  const session = await create(request)
  if (!session.url) throw new Error(`Stripe opened ${session.id} without an address`)
  return { id: session.id, url: session.url }
}

/** Closes a session nobody has paid. @returns false when it is complete or expired already: read it to know which. */
export async function expireSession(id: string): Promise<boolean> {
  try {
    await stripe().checkout.sessions.expire(id)
    return true
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return false
    throw error
  }
}

async function create(request: SessionRequest): Promise<Stripe.Checkout.Session> {
  try {
    return await stripe().checkout.sessions.create(toParams(request), { idempotencyKey: request.checkoutId })
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError) throw new SessionRefused(error.message)
    throw error
  }
}

type Params = Stripe.Checkout.SessionCreateParams

function toParams(request: SessionRequest): Params {
  const { checkoutId, currency, storeUrl } = request
  return {
    mode: 'payment',
    ui_mode: 'hosted_page',
    client_reference_id: checkoutId,
    metadata: { checkout_id: checkoutId },
    line_items: request.lines.map((line) => toLineItem(line, currency)),
    shipping_address_collection: { allowed_countries: request.shipping.countries.map(toCountry) },
    shipping_options: [
      {
        shipping_rate_data: {
          type: 'fixed_amount',
          display_name: request.shipping.label,
          fixed_amount: { amount: request.shipping.amount, currency },
          tax_behavior: 'exclusive',
          tax_code: SHIPPING_TAX_CODE,
        },
      },
    ],
    allow_promotion_codes: true,
    automatic_tax: { enabled: request.automaticTax },
    billing_address_collection: 'auto',
    consent_collection: { terms_of_service: 'required' },
    customer_creation: request.keepCard ? 'always' : 'if_required',
    payment_intent_data: {
      metadata: { checkout_id: checkoutId },
      ...(request.keepCard ? { setup_future_usage: 'off_session' as const } : {}),
    },
    ...(request.submitNote ? { custom_text: { submit: { message: request.submitNote } } } : {}),
    submit_type: 'pay',
    expires_at: Math.floor(toRealTime(request.expiresAt).getTime() / 1000),
    success_url: `${storeUrl}/checkout/return?session_id={CHECKOUT_SESSION_ID}`,
    cancel_url: `${storeUrl}/cart?checkout=cancelled`,
  }
}

function toLineItem(
  line: SessionRequest['lines'][number],
  currency: string,
): Stripe.Checkout.SessionCreateParams.LineItem {
  return {
    quantity: line.quantity,
    price_data: {
      currency,
      unit_amount: line.unitAmount,
      tax_behavior: 'exclusive',
      product_data: {
        name: line.name,
        description: line.description,
        tax_code: line.taxCode,
        images: [line.imageUrl],
      },
    },
  }
}

type AllowedCountry = NonNullable<Params['shipping_address_collection']>['allowed_countries'][number]

function toCountry(code: string): AllowedCountry {
  return code as AllowedCountry
}
