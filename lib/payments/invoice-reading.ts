/** What the fields of Stripe's invoice mean. */
import type Stripe from 'stripe'
import { problemOf } from './invoice-problem.ts'
import { idOf } from './reference.ts'
import type { InvoiceReading, InvoiceStatus } from './refill-invoice.ts'

/** What a retrieval must expand for `interpretInvoice` to see the payment. */
export const INVOICE_EXPANSION = ['payments.data.payment.payment_intent'] as const

/** Reads an invoice, or the preview of one. */
export function interpretInvoice(invoice: Stripe.Invoice): InvoiceReading {
  const intent = intentOf(invoice)
  const method = intent?.payment_method ?? intent?.last_payment_error?.payment_method
  return {
    invoiceId: invoice.id,
    cycleId: invoice.metadata?.cycle_id ?? null,
    customerId: idOf(invoice.customer),
    status: statusOf(invoice.status),
    total: invoice.total,
    amountDue: invoice.amount_due,
    amountPaid: invoice.amount_paid,
    subtotal: invoice.subtotal,
    tax: (invoice.total_taxes ?? []).reduce((sum, { amount }) => sum + amount, 0),
    paymentIntentId: intent?.id ?? null,
    paymentMethodId: idOf(method),
    hostedInvoiceUrl: invoice.hosted_invoice_url ?? null,
    problem: invoice.status === 'open' && intent ? problemOf(intent) : null,
  }
}

function intentOf(invoice: Stripe.Invoice): Stripe.PaymentIntent | null {
  const payments = invoice.payments?.data ?? []
  const payment = payments.find(({ status }) => status === 'paid') ?? payments.find((one) => one.is_default)
  const intent = payment?.payment.payment_intent
  return typeof intent === 'object' ? intent : null
}

const STATUSES = ['open', 'paid', 'void', 'uncollectible'] as const

/** Only a preview, and an invoice not finalised yet, has another status than these. */
function statusOf(status: Stripe.Invoice['status']): InvoiceStatus {
  return STATUSES.find((known) => known === status) ?? 'draft'
}
