import type Stripe from 'stripe'
import type { Transaction } from '../store/database.ts'
import { newId } from '../store/ids.ts'

const DAY_SECONDS = 86_400

/** What a new invoice is made of. */
export interface NewInvoice {
  customer: Stripe.Customer
  currency: string
  auto_advance: boolean
  automatic_tax: boolean
  collection_method: 'charge_automatically' | 'send_invoice'
  days_until_due?: number
  default_payment_method?: string
  description?: string
  footer?: string
  metadata?: Stripe.Metadata
  shipping_details?: Stripe.Invoice.ShippingDetails
  statement_descriptor?: string
}

/** A draft invoice without lines. */
export function newInvoiceDocument(tx: Transaction, input: NewInvoice): Stripe.Invoice {
  const id = newId('in')
  const { customer } = input
  return {
    id,
    object: 'invoice',
    account_country: 'US',
    account_name: 'Stripe sandbox',
    account_tax_ids: null,
    amount_due: 0,
    amount_overpaid: 0,
    amount_paid: 0,
    amount_remaining: 0,
    amount_shipping: 0,
    application: null,
    attempt_count: 0,
    attempted: false,
    auto_advance: input.auto_advance,
    automatic_tax: {
      disabled_reason: null,
      enabled: input.automatic_tax,
      liability: input.automatic_tax ? { type: 'self' } : null,
      provider: input.automatic_tax ? 'stripe' : null,
      status: null,
    },
    automatically_finalizes_at: null,
    billing_reason: 'manual',
    collection_method: input.collection_method,
    created: tx.now,
    currency: input.currency,
    custom_fields: null,
    customer: customer.id,
    customer_account: null,
    customer_address: customer.address ?? null,
    customer_email: customer.email,
    customer_name: customer.name ?? null,
    customer_phone: customer.phone ?? null,
    customer_shipping: customer.shipping,
    customer_tax_exempt: 'none',
    customer_tax_ids: [],
    default_payment_method: input.default_payment_method ?? null,
    default_source: null,
    default_tax_rates: [],
    description: input.description ?? null,
    discounts: [],
    due_date: input.days_until_due === undefined ? null : tx.now + input.days_until_due * DAY_SECONDS,
    effective_at: null,
    ending_balance: null,
    footer: input.footer ?? null,
    from_invoice: null,
    hosted_invoice_url: null,
    invoice_pdf: null,
    issuer: { type: 'self' },
    last_finalization_error: null,
    latest_revision: null,
    lines: { object: 'list', data: [], has_more: false, url: `/v1/invoices/${id}/lines` },
    livemode: false,
    metadata: input.metadata ?? {},
    next_payment_attempt: null,
    number: null,
    on_behalf_of: null,
    parent: null,
    payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
    period_end: tx.now,
    period_start: tx.now,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    receipt_number: null,
    rendering: null,
    shipping_cost: null,
    shipping_details: input.shipping_details ?? null,
    starting_balance: 0,
    statement_descriptor: input.statement_descriptor ?? null,
    status: 'draft',
    status_transitions: { finalized_at: null, marked_uncollectible_at: null, paid_at: null, voided_at: null },
    subtotal: 0,
    subtotal_excluding_tax: 0,
    test_clock: null,
    total: 0,
    total_discount_amounts: [],
    total_excluding_tax: 0,
    total_pretax_credit_amounts: [],
    total_taxes: [],
    webhooks_delivered_at: tx.now,
  }
}
