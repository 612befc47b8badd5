import type Stripe from 'stripe'
import type { SessionParams } from '../api/session-params.ts'
import type { Transaction } from '../store/database.ts'

const CARD_AND_DEBIT = ['card', 'us_bank_account']

/** The session's public object before it is priced. Lines, rates and discounts are added by `openSession`. */
export function newSessionDocument(
  tx: Transaction,
  id: string,
  params: SessionParams,
  customer: Stripe.Customer | null,
  publicUrl: string,
): Stripe.Checkout.Session {
  const payment = params.mode === 'payment'
  const excluded = params.excluded_payment_method_types ?? []
  const types = params.allowed_payment_method_types ?? (payment ? CARD_AND_DEBIT : ['card'])
  const email = params.customer_email ?? null
  return {
    id,
    object: 'checkout.session',
    adaptive_pricing: payment ? { enabled: params.adaptive_pricing?.enabled ?? false } : null,
    after_expiration: params.after_expiration ? { recovery: recovery(params) } : null,
    allow_promotion_codes: params.allow_promotion_codes ?? null,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: payment ? 0 : null,
    amount_total: payment ? 0 : null,
    automatic_tax: {
      enabled: params.automatic_tax?.enabled ?? false,
      liability: params.automatic_tax?.enabled ? { type: 'self' } : null,
      provider: params.automatic_tax?.enabled ? 'stripe' : null,
      status: null,
    },
    billing_address_collection: params.billing_address_collection ?? null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    client_secret: null,
    collected_information: { business_name: null, individual_name: null, shipping_details: null },
    consent: null,
    consent_collection: params.consent_collection
      ? {
          payment_method_reuse_agreement: params.consent_collection.payment_method_reuse_agreement ?? null,
          promotions: params.consent_collection.promotions ?? 'none',
          terms_of_service: params.consent_collection.terms_of_service ?? 'none',
        }
      : null,
    created: tx.now,
    currency: null,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: params.custom_text?.after_submit ?? null,
      shipping_address: params.custom_text?.shipping_address ?? null,
      submit: params.custom_text?.submit ?? null,
      terms_of_service_acceptance: params.custom_text?.terms_of_service_acceptance ?? null,
    },
    customer: customer?.id ?? null,
    customer_account: null,
    customer_creation: customer ? null : (params.customer_creation ?? (payment ? 'if_required' : 'always')),
    customer_details: email || customer ? initialDetails(email, customer) : null,
    customer_email: email,
    discounts: [],
    excluded_payment_method_types: params.excluded_payment_method_types,
    expires_at: tx.now,
    integration_identifier: null,
    invoice: null,
    invoice_creation: payment
      ? {
          enabled: false,
          invoice_data: {
            account_tax_ids: null,
            custom_fields: null,
            description: null,
            footer: null,
            issuer: null,
            metadata: {},
            rendering_options: null,
          },
        }
      : null,
    livemode: false,
    locale: params.locale ?? null,
    managed_payments: null,
    metadata: params.metadata ?? {},
    mode: params.mode,
    origin_context: params.origin_context ?? null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: payment ? 'if_required' : 'always',
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: types.filter((type) => !excluded.includes(type)),
    payment_status: payment ? 'unpaid' : 'no_payment_required',
    permissions: null,
    phone_number_collection: { enabled: params.phone_number_collection?.enabled ?? false },
    recovered_from: null,
    saved_payment_method_options: payment
      ? {
          allow_redisplay_filters: params.saved_payment_method_options?.allow_redisplay_filters ?? ['always'],
          payment_method_remove: params.saved_payment_method_options?.payment_method_remove ?? 'disabled',
          payment_method_save: params.saved_payment_method_options?.payment_method_save ?? null,
        }
      : null,
    setup_intent: null,
    shipping_address_collection: params.shipping_address_collection ?? null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: params.submit_type ?? null,
    subscription: null,
    success_url: params.success_url ?? null,
    total_details: payment ? { amount_discount: 0, amount_shipping: 0, amount_tax: 0 } : null,
    ui_mode: 'hosted_page',
    url: `${publicUrl}/c/pay/${id}`,
    wallet_options: params.wallet_options ?? null,
  }
}

function recovery(params: SessionParams): Stripe.Checkout.Session.AfterExpiration.Recovery | null {
  const given = params.after_expiration?.recovery
  if (!given) return null
  return {
    allow_promotion_codes: given.allow_promotion_codes ?? false,
    enabled: given.enabled,
    expires_at: null,
    url: null,
  }
}

function initialDetails(
  email: string | null,
  customer: Stripe.Customer | null,
): Stripe.Checkout.Session.CustomerDetails {
  return {
    address: null,
    business_name: null,
    email: email ?? customer?.email ?? null,
    individual_name: null,
    name: customer?.name ?? null,
    phone: customer?.phone ?? null,
    tax_exempt: 'none',
    tax_ids: null,
  }
}
