import type Stripe from 'stripe'
import type { Transaction } from '../store/database.ts'
import { newClientSecret, newId } from '../store/ids.ts'
import { insertObject } from '../store/objects.ts'
import type { IntentHidden, Stored } from '../store/records.ts'
import { emit } from '../webhooks/emit.ts'

/** What a new payment intent is made of; amounts in minor units. */
export interface NewPaymentIntent {
  amount: number
  currency: string
  customer?: string | null
  description?: string | null
  metadata?: Stripe.Metadata
  receipt_email?: string | null
  setup_future_usage?: 'off_session' | 'on_session' | null
  shipping?: Stripe.PaymentIntent.Shipping | null
  statement_descriptor?: string | null
  statement_descriptor_suffix?: string | null
  types?: string[]
}

const NO_PURPOSE: IntentHidden = {
  checkout_session: null,
  invoice: null,
  return_url: null,
  authenticated: false,
}

/** Creates a payment intent that waits for a payment method, and its `payment_intent.created`. */
export async function createPaymentIntent(
  tx: Transaction,
  input: NewPaymentIntent,
  hidden: Partial<IntentHidden> = {},
): Promise<Stored<'payment_intent'>> {
  const id = newId('pi')
  const doc: Stripe.PaymentIntent = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: input.amount,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: { allow_redirects: 'always', enabled: true },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: newClientSecret(id),
    confirmation_method: 'automatic',
    created: tx.now,
    currency: input.currency,
    customer: input.customer ?? null,
    customer_account: null,
    description: input.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: input.metadata ?? {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: input.types ?? ['card'],
    payment_record: null,
    processing: null,
    receipt_email: input.receipt_email ?? null,
    review: null,
    setup_future_usage: input.setup_future_usage ?? null,
    shipping: input.shipping ?? null,
    source: null,
    statement_descriptor: input.statement_descriptor ?? null,
    statement_descriptor_suffix: input.statement_descriptor_suffix ?? null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
  }
  const stored = await insertObject(tx, 'payment_intent', doc, { ...NO_PURPOSE, ...hidden })
  await emit(tx, 'payment_intent.created', doc)
  return stored
}

/** Creates a setup intent that waits for a payment method, and its `setup_intent.created`. */
export async function createSetupIntent(
  tx: Transaction,
  input: {
    customer?: string | null
    description?: string | null
    metadata?: Stripe.Metadata
    usage?: string
  },
  hidden: Partial<IntentHidden> = {},
): Promise<Stored<'setup_intent'>> {
  const id = newId('seti')
  const doc: Stripe.SetupIntent = {
    id,
    object: 'setup_intent',
    allowed_payment_method_types: null,
    application: null,
    automatic_payment_methods: { allow_redirects: 'always', enabled: true },
    cancellation_reason: null,
    client_secret: newClientSecret(id),
    created: tx.now,
    customer: input.customer ?? null,
    customer_account: null,
    description: input.description ?? null,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: input.metadata ?? {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: ['card'],
    single_use_mandate: null,
    status: 'requires_payment_method',
    usage: input.usage ?? 'off_session',
  }
  const stored = await insertObject(tx, 'setup_intent', doc, { ...NO_PURPOSE, ...hidden })
  await emit(tx, 'setup_intent.created', doc)
  return stored
}
