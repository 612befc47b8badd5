/** Telling an answer that will always be the same from one that only time can change. */
import Stripe from 'stripe'

/** What passes by itself: another request holds the object or the key, or too many came. */
const PASSING = [409, 429]

/**
 * True when Stripe understood and will refuse again: the customer is gone, or the request is one it does not take. Keys
 * that are wrong (401, 403) are our own trouble and no answer about a refill.
 */
export function isRefusal(
  error: unknown,
): error is InstanceType<typeof Stripe.errors.StripeInvalidRequestError> {
  if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) return false
  const { statusCode = 0 } = error
  return statusCode >= 400 && statusCode < 500 && !PASSING.includes(statusCode)
}

/** True when what was asked for does not exist, any more or ever. */
export function isMissing(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing'
}
