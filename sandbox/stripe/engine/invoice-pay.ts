import type { Transaction } from '../store/database.ts'
import { listObjects } from '../store/listing.ts'
import { lockObject, saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { emit } from '../webhooks/emit.ts'
import type { PayResult } from './pay.ts'

/** Brings a locked invoice after the result of an attempt to pay it: paid, tried in vain, or waiting for 3-D Secure. */
export async function followInvoicePayment(
  tx: Transaction,
  invoice: Stored<'invoice'>,
  result: PayResult,
): Promise<void> {
  const { doc } = invoice
  if (result.kind === 'processing') {
    doc.attempted = true
    await saveObject(tx, invoice)
    return
  }
  doc.attempted = true
  doc.attempt_count += 1
  if (result.kind === 'succeeded') {
    await markPaid(tx, invoice)
    return
  }
  await saveObject(tx, invoice)
  await emit(tx, 'invoice.payment_failed', doc)
  if (result.kind === 'requires_action') await emit(tx, 'invoice.payment_action_required', doc)
}

/** Marks a locked invoice paid and closes its payment; with its events. */
export async function markPaid(
  tx: Transaction,
  invoice: Stored<'invoice'>,
  outOfBand = false,
): Promise<void> {
  const { doc } = invoice
  doc.status = 'paid'
  doc.amount_paid = doc.amount_due
  doc.amount_remaining = 0
  doc.status_transitions.paid_at = tx.now
  doc.attempted = true
  await saveObject(tx, invoice)
  const { rows } = await listObjects(tx, 'invoice_payment', { where: { invoice: doc.id } })
  for (const row of rows) {
    const payment = await lockObject(tx, 'invoice_payment', row.doc.id)
    if (payment?.doc.status !== 'open') continue
    payment.doc.status = outOfBand ? 'canceled' : 'paid'
    payment.doc.amount_paid = outOfBand ? null : doc.amount_due
    payment.doc.status_transitions = outOfBand
      ? { canceled_at: tx.now, paid_at: null }
      : { canceled_at: null, paid_at: tx.now }
    await saveObject(tx, payment)
    if (!outOfBand) await emit(tx, 'invoice_payment.paid', payment.doc)
  }
  await emit(tx, 'invoice.paid', doc)
  await emit(tx, 'invoice.payment_succeeded', doc)
}
