/** Why an invoice was not paid, told from its payment or from the error an attempt was answered with. */
import Stripe from 'stripe'
import { asksCustomer, toDecline } from './declines.ts'
import type { InvoiceProblem, InvoiceReading } from './refill-invoice.ts'

/** What a payment that is not done says. */
export function problemOf(intent: Stripe.PaymentIntent): InvoiceProblem | null {
  if (intent.status === 'processing') return { kind: 'processing' }
  if (intent.status === 'requires_action') return { kind: 'action_required' }
  const error = intent.last_payment_error
  return error ? refusal(error.code ?? 'card_declined', error.decline_code ?? null) : null
}

/** What the error of an attempt says of the card; null when it says nothing about it. */
export function toProblem(error: unknown): InvoiceProblem | null {
  if (error instanceof Stripe.errors.StripeCardError)
    return refusal(error.code ?? 'card_declined', error.decline_code ?? null)
  if (error instanceof Stripe.errors.StripeInvalidRequestError && error.param === 'payment_method')
    return refusal('no_such_card', null)
  return null
}

/** The reading with the problem of the attempt just made, unless the invoice or its payment has moved past it. */
export function withProblem(reading: InvoiceReading, problem: InvoiceProblem | null): InvoiceReading {
  if (reading.status !== 'open' || reading.problem?.kind === 'processing') return reading
  return { ...reading, problem }
}

function refusal(code: string, declineCode: string | null): InvoiceProblem {
  return asksCustomer(code, declineCode)
    ? { kind: 'action_required' }
    : { kind: 'declined', ...toDecline(code, declineCode) }
}
