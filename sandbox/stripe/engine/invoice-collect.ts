import { invalid } from '../http/errors.ts'
import type { Transaction } from '../store/database.ts'
import { lockObject, requireLocked, requireObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { followInvoicePayment } from './invoice-pay.ts'
import { type ConfirmOptions, confirmPayment, type PayResult } from './pay.ts'
import { resolvePaymentMethod } from './payment-methods.ts'
import { idOf } from './session-price.ts'

export interface AttemptResult {
  result: PayResult
  intent: Stored<'payment_intent'>
  method: Stored<'payment_method'>
}

/**
 * The payment method an invoice is paid with: the one named, else the invoice's own, else the customer's default.
 * @throws 400 when there is none, or it is not (any more) the customer's
 */
export async function invoiceMethod(
  tx: Transaction,
  invoice: Stored<'invoice'>,
  named: string | undefined,
): Promise<Stored<'payment_method'>> {
  const customer = await requireObject(tx, 'customer', idOf(invoice.doc.customer) ?? '', 'customer')
  const wanted =
    named ??
    idOf(invoice.doc.default_payment_method) ??
    idOf(customer.doc.invoice_settings.default_payment_method)
  if (!wanted)
    throw invalid(
      'There is no `default_payment_method` set on this Customer or Invoice. Please set a `default_payment_method` on the Customer or on the Invoice, or pass a `payment_method`.',
    )
  const method = await resolvePaymentMethod(tx, wanted)
  if (method.doc.id === wanted && method.doc.customer !== customer.doc.id)
    throw invalid(
      `The customer does not have a payment method with the ID ${wanted}. The payment method must be attached to the customer.`,
      'payment_method',
      'resource_missing',
    )
  return method
}

/**
 * One attempt to pay an open, locked invoice. Where the bank wants 3-D Secure the payment waits for the customer
 * (`invoice.payment_action_required`, the hosted page), off-session too: that is how Stripe's invoices differ from bare intents.
 */
export async function attemptInvoice(
  tx: Transaction,
  invoice: Stored<'invoice'>,
  method: Stored<'payment_method'>,
  options: Omit<ConfirmOptions, 'offSession'>,
): Promise<AttemptResult> {
  const intent = await requireLocked(tx, 'payment_intent', invoice.hidden.payment_intent ?? '')
  const result = await confirmPayment(tx, intent, method, { ...options, offSession: false })
  await followInvoicePayment(tx, invoice, result)
  return { result, intent, method }
}

/** Charges a finalized invoice whose `auto_advance` is on, a moment after it was finalized. */
export async function collectInvoice(tx: Transaction, id: string, publicUrl: string): Promise<void> {
  const invoice = await lockObject(tx, 'invoice', id)
  if (invoice?.doc.status !== 'open' || !invoice.doc.auto_advance) return
  const customer = await requireObject(tx, 'customer', idOf(invoice.doc.customer) ?? '')
  const known = invoice.doc.default_payment_method ?? customer.doc.invoice_settings.default_payment_method
  if (!known) return
  const method = await invoiceMethod(tx, invoice, undefined)
  await attemptInvoice(tx, invoice, method, {
    returnUrl: null,
    publicUrl,
    debitDelaySeconds: 5,
  })
}
