import { invalid } from '../http/errors.ts'
import type { Transaction } from '../store/database.ts'
import { saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { schedule } from '../store/tasks.ts'
import { emit } from '../webhooks/emit.ts'
import { intentError } from './card-error.ts'
import { cardByKey, type Decline } from './cards.ts'
import { createCharge } from './charges.ts'
import { decideCharge } from './decide.ts'
import { attach } from './payment-methods.ts'

/** How an attempt to pay ended. */
export type PayResult =
  | { kind: 'succeeded' }
  | { kind: 'processing' }
  | { kind: 'requires_action' }
  | { kind: 'declined'; decline: Decline; charge: string | null }

/** Seconds between a payment with a dispute card and its dispute. */
const DISPUTE_AFTER_SECONDS = 2

export interface ConfirmOptions {
  offSession: boolean
  /** Where the shopper goes after 3-D Secure. */
  returnUrl: string | null
  publicUrl: string
  /** Seconds until a bank debit settles. */
  debitDelaySeconds: number
}

/**
 * Confirms a locked payment intent with a payment method: one attempt, with its charge and events, in the caller's transaction.
 * A declined attempt is a result, not an exception, so that it is kept.
 * @throws `payment_intent_unexpected_state` when the intent is already paid, processing or canceled
 */
export async function confirmPayment(
  tx: Transaction,
  intent: Stored<'payment_intent'>,
  method: Stored<'payment_method'>,
  options: ConfirmOptions,
): Promise<PayResult> {
  const { doc, hidden } = intent
  if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(doc.status))
    throw invalid(
      `You cannot confirm this PaymentIntent because it has a status of ${doc.status}. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action.`,
      undefined,
      'payment_intent_unexpected_state',
    )
  doc.payment_method = method.doc.id
  doc.next_action = null
  doc.last_payment_error = null
  hidden.return_url = options.returnUrl ?? hidden.return_url
  const decision = decideCharge({
    outcome: method.hidden.outcome,
    setUp: method.hidden.set_up,
    offSession: options.offSession,
    authenticated: hidden.authenticated,
  })
  switch (decision.kind) {
    case 'approve':
      return succeed(tx, intent, method)
    case 'wait':
      return startDebit(tx, intent, method, options.debitDelaySeconds)
    case 'authenticate':
      doc.status = 'requires_action'
      doc.next_action = {
        redirect_to_url: { return_url: hidden.return_url, url: `${options.publicUrl}/3ds/${doc.id}` },
        type: 'redirect_to_url',
      }
      await saveObject(tx, intent)
      await emit(tx, 'payment_intent.requires_action', doc)
      return { kind: 'requires_action' }
    case 'decline':
      return decline(tx, intent, method, decision.decline)
  }
}

async function succeed(
  tx: Transaction,
  intent: Stored<'payment_intent'>,
  method: Stored<'payment_method'>,
): Promise<PayResult> {
  const { doc, hidden } = intent
  const charge = await createCharge(tx, doc, method, { status: 'succeeded' }, hidden.authenticated)
  if (doc.setup_future_usage && typeof doc.customer === 'string') {
    const saved = await attach(tx, method.doc.id, doc.customer)
    saved.hidden.set_up = true
    if (saved.doc.allow_redisplay === 'unspecified') saved.doc.allow_redisplay = 'limited'
    await saveObject(tx, saved)
  }
  doc.status = 'succeeded'
  doc.amount_received = doc.amount
  doc.latest_charge = charge.id
  await saveObject(tx, intent)
  await emit(tx, 'charge.succeeded', charge)
  await emit(tx, 'payment_intent.succeeded', doc)
  if (cardByKey(method.hidden.outcome)?.afterCharge)
    await schedule(tx, 'open_dispute', charge.id, DISPUTE_AFTER_SECONDS)
  return { kind: 'succeeded' }
}

async function startDebit(
  tx: Transaction,
  intent: Stored<'payment_intent'>,
  method: Stored<'payment_method'>,
  delaySeconds: number,
): Promise<PayResult> {
  const { doc } = intent
  const charge = await createCharge(tx, doc, method, { status: 'pending' }, false)
  doc.status = 'processing'
  doc.latest_charge = charge.id
  await saveObject(tx, intent)
  await emit(tx, 'charge.pending', charge)
  await emit(tx, 'payment_intent.processing', doc)
  await schedule(tx, 'settle_debit', doc.id, delaySeconds)
  return { kind: 'processing' }
}

/** Records a refused attempt: the intent waits for another payment method. */
async function decline(
  tx: Transaction,
  intent: Stored<'payment_intent'>,
  method: Stored<'payment_method'>,
  reason: Decline,
): Promise<PayResult> {
  const { doc, hidden } = intent
  const charge = await createCharge(
    tx,
    doc,
    method,
    { status: 'failed', decline: reason },
    hidden.authenticated,
  )
  doc.latest_charge = charge.id
  doc.last_payment_error = intentError(reason, method.doc, charge.id)
  await refuse(tx, intent)
  await emit(tx, 'charge.failed', charge)
  await emit(tx, 'payment_intent.payment_failed', doc)
  return { kind: 'declined', decline: reason, charge: charge.id }
}

/** Puts a locked intent back to where it waits for another payment method. */
export async function refuse(tx: Transaction, intent: Stored<'payment_intent'>): Promise<void> {
  intent.doc.status = 'requires_payment_method'
  intent.doc.payment_method = null
  intent.doc.next_action = null
  intent.hidden.authenticated = false
  await saveObject(tx, intent)
}
