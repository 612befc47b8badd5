import type Stripe from 'stripe'
import type { ErrorBody } from '../http/errors.ts'
import type { Decline } from './cards.ts'

/** The error that stays on an intent after a refused attempt: the part that `last_payment_error` and `last_setup_error` share. */
export interface IntentError {
  code: Decline['code']
  decline_code?: string
  doc_url: string
  message: string
  payment_method: Stripe.PaymentMethod
  type: 'card_error'
  charge?: string
}

/** Writes a decline the way it is kept on an intent. */
export function intentError(decline: Decline, method: Stripe.PaymentMethod, charge?: string): IntentError {
  return {
    ...(charge ? { charge } : {}),
    code: decline.code,
    ...(decline.decline_code ? { decline_code: decline.decline_code } : {}),
    doc_url: `https://docs.stripe.com/error-codes#${decline.code.replaceAll('_', '-')}`,
    message: decline.message,
    payment_method: method,
    type: 'card_error',
  }
}

/** The body of the 402 that answers an API call with this decline. */
export function cardError(
  decline: Decline,
  context: Pick<ErrorBody, 'charge' | 'payment_intent' | 'payment_method' | 'setup_intent'>,
): ErrorBody {
  return {
    type: 'card_error',
    code: decline.code,
    ...(decline.decline_code ? { decline_code: decline.decline_code } : {}),
    ...(decline.code === 'incorrect_cvc'
      ? { param: 'cvc' }
      : decline.code === 'expired_card'
        ? { param: 'exp_month' }
        : {}),
    message: decline.message,
    ...context,
  }
}
