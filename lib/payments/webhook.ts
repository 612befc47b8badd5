/** The door for Stripe's webhooks: the raw body is verified before a byte of it is believed. */
import Stripe from 'stripe'

/** Seconds a signature stays good: Stripe's own tolerance. */
const TOLERANCE_SECONDS = 300

export type WebhookSignal = { readonly id: string; readonly type: string; readonly objectId: string }

/**
 * Verifies `body` against `header` with any of `secrets` (several while one is being rotated).
 * @returns what the event points at; null when no secret fits, the signature is too old, or the body is no event.
 */
export function verifyWebhook(
  body: string,
  header: string | null,
  secrets: readonly string[],
): WebhookSignal | null {
  if (!header) return null
  for (const secret of secrets) {
    try {
      return toSignal(Stripe.webhooks.constructEvent(body, header, secret, TOLERANCE_SECONDS))
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) return null
    }
  }
  return null
}

function toSignal(event: Stripe.Event): WebhookSignal {
  const { object } = event.data
  const objectId = 'id' in object && typeof object.id === 'string' ? object.id : ''
  return { id: event.id, type: event.type, objectId }
}
