import { invalid } from '../http/errors.ts'
import type { Transaction } from '../store/database.ts'
import { requireLocked, saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { emit } from '../webhooks/emit.ts'
import { intentError } from './card-error.ts'
import type { Decline } from './cards.ts'
import { decideSetup } from './decide.ts'
import type { PayResult } from './pay.ts'
import { attach } from './payment-methods.ts'

const CONFIRMABLE = ['requires_payment_method', 'requires_confirmation', 'requires_action']

export interface SetupOptions {
  returnUrl: string | null
  publicUrl: string
}

/**
 * Confirms a locked setup intent: the card is checked, authenticated where it must be, attached to the customer and good for
 * off-session charges from then on.
 * @throws `setup_intent_unexpected_state`
 */
export async function confirmSetup(
  tx: Transaction,
  intent: Stored<'setup_intent'>,
  method: Stored<'payment_method'>,
  options: SetupOptions,
): Promise<PayResult> {
  const { doc, hidden } = intent
  if (!CONFIRMABLE.includes(doc.status))
    throw invalid(
      `You cannot confirm this SetupIntent because it has a status of ${doc.status}.`,
      undefined,
      'setup_intent_unexpected_state',
    )
  doc.payment_method = method.doc.id
  doc.last_setup_error = null
  doc.next_action = null
  hidden.return_url = options.returnUrl ?? hidden.return_url
  const decision = decideSetup({
    outcome: method.hidden.outcome,
    setUp: method.hidden.set_up,
    offSession: false,
    authenticated: hidden.authenticated,
  })
  if (decision.kind === 'decline') return refuse(tx, intent, method, decision.decline)
  if (decision.kind === 'authenticate') {
    doc.status = 'requires_action'
    doc.next_action = {
      redirect_to_url: { return_url: hidden.return_url, url: `${options.publicUrl}/3ds/${doc.id}` },
      type: 'redirect_to_url',
    }
    await saveObject(tx, intent)
    await emit(tx, 'setup_intent.requires_action', doc)
    return { kind: 'requires_action' }
  }
  const saved = typeof doc.customer === 'string' ? await attach(tx, method.doc.id, doc.customer) : method
  saved.hidden.set_up = true
  if (saved.doc.allow_redisplay === 'unspecified') saved.doc.allow_redisplay = 'always'
  await saveObject(tx, saved)
  doc.status = 'succeeded'
  await saveObject(tx, intent)
  await emit(tx, 'setup_intent.succeeded', doc)
  return { kind: 'succeeded' }
}

/** Goes on after the 3-D Secure page of a setup intent. @param intent locked, in `requires_action` */
export async function finishSetupAuthentication(
  tx: Transaction,
  intent: Stored<'setup_intent'>,
  passed: boolean,
  options: SetupOptions,
): Promise<PayResult> {
  const id = typeof intent.doc.payment_method === 'string' ? intent.doc.payment_method : ''
  const method = await requireLocked(tx, 'payment_method', id)
  if (passed) {
    intent.hidden.authenticated = true
    return confirmSetup(tx, intent, method, options)
  }
  const message =
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.'
  const decline: Decline = { code: 'authentication_required', message }
  const result = await refuse(tx, intent, method, decline, {
    code: 'setup_intent_authentication_failure',
    message,
    payment_method: method.doc,
    type: 'invalid_request_error',
  })
  return result
}

async function refuse(
  tx: Transaction,
  intent: Stored<'setup_intent'>,
  method: Stored<'payment_method'>,
  decline: Decline,
  error: Stored<'setup_intent'>['doc']['last_setup_error'] = intentError(decline, method.doc),
): Promise<PayResult> {
  intent.doc.status = 'requires_payment_method'
  intent.doc.payment_method = null
  intent.doc.next_action = null
  intent.doc.last_setup_error = error
  intent.hidden.authenticated = false
  await saveObject(tx, intent)
  await emit(tx, 'setup_intent.setup_failed', intent.doc)
  return { kind: 'declined', decline, charge: null }
}
