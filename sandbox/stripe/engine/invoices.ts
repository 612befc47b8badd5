import type Stripe from 'stripe'
import { invalid } from '../http/errors.ts'
import type { Transaction } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { insertObject, lockObject, saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { schedule } from '../store/tasks.ts'
import { emit } from '../webhooks/emit.ts'
import { cancelPaymentIntent } from './cancel.ts'
import { createPaymentIntent } from './intents.ts'
import { markPaid } from './invoice-pay.ts'
import { priceInvoice } from './invoice-price.ts'
import { idOf } from './session-price.ts'

type Invoice = Stored<'invoice'>

const COLLECT_SECONDS = 1

/** The next number of a customer's invoices, e.g. `7KQ3ZT9A-0001`. */
async function nextNumber(tx: Transaction, invoice: Invoice): Promise<string> {
  const customer = await lockObject(tx, 'customer', idOf(invoice.doc.customer) ?? '')
  if (!customer) return newId('INV', 8)
  const sequence = customer.doc.next_invoice_sequence ?? 1
  customer.doc.next_invoice_sequence = sequence + 1
  await saveObject(tx, customer)
  return `${customer.doc.invoice_prefix ?? 'INV'}-${String(sequence).padStart(4, '0')}`
}

/**
 * Finalizes a locked draft: its lines are frozen, it gets a number, a hosted page and a payment intent. Nothing to pay: it is paid.
 * @throws 400 when it is no draft
 */
export async function finalizeInvoice(tx: Transaction, invoice: Invoice, publicUrl: string): Promise<void> {
  const { doc } = invoice
  if (doc.status !== 'draft')
    throw invalid("This invoice is already finalized, you can't re-finalize a non-draft invoice.")
  if (doc.lines.data.length === 0 && doc.shipping_cost === null)
    throw invalid(
      'You cannot finalize an invoice without lines.',
      undefined,
      'invoice_no_customer_line_items',
    )
  await priceInvoice(tx, invoice)
  doc.number = await nextNumber(tx, invoice)
  doc.status = 'open'
  doc.effective_at = tx.now
  doc.ending_balance = 0
  doc.status_transitions.finalized_at = tx.now
  doc.hosted_invoice_url = `${publicUrl}/i/${doc.id}`
  doc.invoice_pdf = `${publicUrl}/i/${doc.id}?print=1`
  if (doc.amount_due > 0) await addPayment(tx, invoice)
  await saveObject(tx, invoice)
  await emit(tx, 'invoice.finalized', doc)
  if (doc.amount_due === 0) await markPaid(tx, invoice)
  else if (doc.auto_advance && doc.collection_method === 'charge_automatically')
    await schedule(tx, 'collect_invoice', doc.id, COLLECT_SECONDS)
}

async function addPayment(tx: Transaction, invoice: Invoice): Promise<void> {
  const { doc } = invoice
  const intent = await createPaymentIntent(
    tx,
    {
      amount: doc.amount_due,
      currency: doc.currency,
      customer: idOf(doc.customer),
      description: doc.description ?? `Payment for Invoice ${doc.number}`,
      metadata: {},
      setup_future_usage: null,
    },
    { invoice: doc.id, return_url: doc.hosted_invoice_url },
  )
  invoice.hidden.payment_intent = intent.doc.id
  const payment: Stripe.InvoicePayment = {
    id: newId('inpay'),
    object: 'invoice_payment',
    amount_paid: null,
    amount_requested: doc.amount_due,
    created: tx.now,
    currency: doc.currency,
    invoice: doc.id,
    is_default: true,
    livemode: false,
    payment: { payment_intent: intent.doc.id, type: 'payment_intent' },
    status: 'open',
    status_transitions: { canceled_at: null, paid_at: null },
  }
  await insertObject(tx, 'invoice_payment', payment, {})
}

/** Ends an open, locked invoice without payment. */
export async function endInvoice(
  tx: Transaction,
  invoice: Invoice,
  status: 'void' | 'uncollectible',
): Promise<void> {
  const { doc } = invoice
  if (doc.status !== 'open' && !(doc.status === 'uncollectible' && status === 'void'))
    throw invalid(
      `This invoice has the status ${doc.status}: it cannot become ${status}.`,
      undefined,
      'status_transition_invalid',
    )
  doc.status = status
  if (status === 'void') doc.status_transitions.voided_at = tx.now
  else doc.status_transitions.marked_uncollectible_at = tx.now
  const intent =
    status === 'void'
      ? await lockObject(tx, 'payment_intent', invoice.hidden.payment_intent ?? '')
      : undefined
  if (intent) await cancelPaymentIntent(tx, intent, 'void_invoice')
  await saveObject(tx, invoice)
  if (status === 'void') await emit(tx, 'invoice.voided', doc)
  else await emit(tx, 'invoice.marked_uncollectible', doc)
}
