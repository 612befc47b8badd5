import type Stripe from 'stripe'
import { invalid } from '../http/errors.ts'
import type { Transaction } from '../store/database.ts'
import { requireLocked, saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { schedule } from '../store/tasks.ts'
import { emit } from '../webhooks/emit.ts'
import { intentError } from './card-error.ts'
import { cardByKey, type Decline } from './cards.ts'
import { createCharge } from './charges.ts'
import { decideCharge } from './decide.ts'
import { attach, DEBIT_SUCCEEDS } from './payment-methods.ts'

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

async function refuse(tx: Transaction, intent: Stored<'payment_intent'>): Promise<void> {
  intent.doc.status = 'requires_payment_method'
  intent.doc.payment_method = null
  intent.doc.next_action = null
  intent.hidden.authenticated = false
  await saveObject(tx, intent)
}

/**
 * Goes on after the 3-D Secure page. Passed: the charge is made (and may still be declined). Failed: the intent waits for
 * another payment method, with `payment_intent_authentication_failure`.
 * @param intent locked, in `requires_action`
 */
export async function finishAuthentication(
  tx: Transaction,
  intent: Stored<'payment_intent'>,
  passed: boolean,
  options: ConfirmOptions,
): Promise<PayResult> {
  const id = typeof intent.doc.payment_method === 'string' ? intent.doc.payment_method : ''
  const method = await requireLocked(tx, 'payment_method', id)
  if (passed) {
    intent.hidden.authenticated = true
    return confirmPayment(tx, intent, method, { ...options, offSession: false })
  }
  const message =
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.'
  intent.doc.last_payment_error = {
    code: 'payment_intent_authentication_failure',
    doc_url: 'https://docs.stripe.com/error-codes#payment-intent-authentication-failure',
    message,
    payment_method: method.doc,
    type: 'invalid_request_error',
  }
  await refuse(tx, intent)
  await emit(tx, 'payment_intent.payment_failed', intent.doc)
  return { kind: 'declined', decline: { code: 'authentication_required', message }, charge: null }
}

/** Ends a bank debit, as its test account says. @returns whether it succeeded, or undefined when it was not waiting any more */
export async function settleDebit(
  tx: Transaction,
  intent: Stored<'payment_intent'>,
): Promise<boolean | undefined> {
  const { doc } = intent
  if (doc.status !== 'processing') return undefined
  const method = await requireLocked(
    tx,
    'payment_method',
    typeof doc.payment_method === 'string' ? doc.payment_method : '',
  )
  const charge = await requireLocked(
    tx,
    'charge',
    typeof doc.latest_charge === 'string' ? doc.latest_charge : '',
  )
  const succeeded = method.hidden.outcome === DEBIT_SUCCEEDS
  charge.doc.status = succeeded ? 'succeeded' : 'failed'
  charge.doc.paid = succeeded
  charge.doc.captured = succeeded
  if (succeeded) return settleWell(tx, intent, charge)
  const reason = {
    code: 'payment_method_customer_decline',
    message: 'The customer’s bank account could not be debited.',
  } as const
  charge.doc.failure_code = reason.code
  charge.doc.failure_message = reason.message
  doc.last_payment_error = {
    charge: charge.doc.id,
    code: reason.code,
    message: reason.message,
    payment_method: method.doc,
    type: 'invalid_request_error',
  }
  await saveObject(tx, charge)
  await refuse(tx, intent)
  await emit(tx, 'charge.failed', charge.doc)
  await emit(tx, 'payment_intent.payment_failed', doc)
  return false
}

async function settleWell(
  tx: Transaction,
  intent: Stored<'payment_intent'>,
  charge: { doc: Stripe.Charge; hidden: Record<string, never> },
): Promise<true> {
  charge.doc.amount_captured = charge.doc.amount
  intent.doc.status = 'succeeded'
  intent.doc.amount_received = intent.doc.amount
  await saveObject(tx, charge)
  await saveObject(tx, intent)
  await emit(tx, 'charge.succeeded', charge.doc)
  await emit(tx, 'payment_intent.succeeded', intent.doc)
  return true
}
