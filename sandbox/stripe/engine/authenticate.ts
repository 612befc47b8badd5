import type { Transaction } from '../store/database.ts'
import { requireLocked } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { emit } from '../webhooks/emit.ts'
import { type ConfirmOptions, confirmPayment, type PayResult, refuse } from './pay.ts'

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
