import type Stripe from 'stripe'

/** An event as it is stored and delivered. `data.object` has the type that Stripe's own event union gives it at `emit`. */
export type EventEnvelope = Pick<
  Stripe.Event,
  'id' | 'object' | 'api_version' | 'created' | 'livemode' | 'pending_webhooks' | 'request'
> & {
  type: Stripe.Event['type']
  data: { object: object; previous_attributes?: object }
}

/** A line of a Checkout Session and the tax code of its product. */
export interface SessionLine {
  item: Stripe.LineItem
  tax_code: string | null
}

/** What a Checkout Session keeps beside its public object. */
interface SessionHidden {
  lines: SessionLine[]
  payment_intent_data: {
    description?: string
    metadata: Stripe.Metadata
    setup_future_usage?: 'off_session' | 'on_session'
    receipt_email?: string
    statement_descriptor?: string
    statement_descriptor_suffix?: string
  }
  setup_intent_data: { description?: string; metadata: Stripe.Metadata }
  customer_update: { name: boolean; address: boolean; shipping: boolean }
  breakdown: Stripe.Checkout.Session.TotalDetails.Breakdown
  /** Made at the first attempt to pay, shown on the session when it completes. */
  customer: string | null
}

/** Which outcome a test payment method has (a key of the card table, or a bank debit), and whether it was set up for off-session use. */
interface PaymentMethodHidden {
  outcome: string
  set_up: boolean
}

/** What an intent is for. */
export interface IntentHidden {
  checkout_session: string | null
  invoice: string | null
  return_url: string | null
  /** A 3-D Secure challenge was passed for the payment method now on the intent. */
  authenticated: boolean
}

/** What a webhook endpoint signs with; several secrets during a rotation. */
interface EndpointHidden {
  secrets: string[]
}

type Nothing = Record<string, never>

/** Every stored object by its type: `doc` is what the API answers, `hidden` what it keeps to itself. */
export interface Records {
  balance_transaction: { doc: Stripe.BalanceTransaction; hidden: Nothing }
  charge: { doc: Stripe.Charge; hidden: Nothing }
  'checkout.session': { doc: Stripe.Checkout.Session; hidden: SessionHidden }
  coupon: { doc: Stripe.Coupon; hidden: Nothing }
  customer: { doc: Stripe.Customer; hidden: { deleted: boolean } }
  dispute: { doc: Stripe.Dispute; hidden: Nothing }
  event: { doc: EventEnvelope; hidden: Nothing }
  invoice: { doc: Stripe.Invoice; hidden: { payment_intent: string | null } }
  invoice_payment: { doc: Stripe.InvoicePayment; hidden: Nothing }
  invoiceitem: {
    doc: Stripe.InvoiceItem
    hidden: { tax_behavior: 'exclusive' | 'inclusive' | null; tax_code: string | null }
  }
  payment_intent: { doc: Stripe.PaymentIntent; hidden: IntentHidden }
  payment_method: { doc: Stripe.PaymentMethod; hidden: PaymentMethodHidden }
  price: { doc: Stripe.Price; hidden: Nothing }
  product: { doc: Stripe.Product; hidden: Nothing }
  promotion_code: { doc: Stripe.PromotionCode; hidden: Nothing }
  refund: { doc: Stripe.Refund; hidden: Nothing }
  setup_intent: { doc: Stripe.SetupIntent; hidden: IntentHidden }
  shipping_rate: { doc: Stripe.ShippingRate; hidden: Nothing }
  tax_rate: { doc: Stripe.TaxRate; hidden: Nothing }
  webhook_endpoint: { doc: Stripe.WebhookEndpoint; hidden: EndpointHidden }
}

export type RecordType = keyof Records

/** An object as it lies in the database. */
export interface Stored<T extends RecordType> {
  doc: Records[T]['doc']
  hidden: Records[T]['hidden']
}
