import type Stripe from 'stripe'

/** Stripe's error object as it goes over the wire inside `{ error: … }`. */
export interface ErrorBody {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error'
  message: string
  code?: string
  decline_code?: string
  advice_code?: string
  network_decline_code?: string
  param?: string
  charge?: string
  doc_url?: string
  request_log_url?: string
  payment_intent?: Stripe.PaymentIntent
  payment_method?: Stripe.PaymentMethod
  setup_intent?: Stripe.SetupIntent
}

/** Refuses a request: thrown, so the transaction is rolled back and nothing is kept under the idempotency key. */
export class StripeFailure extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
  ) {
    super(body.message)
  }
}

/** An error that is itself a result (a declined card): returned, so the failed attempt and its events are committed. */
export class Declined {
  constructor(readonly body: ErrorBody) {}
}

/** 400 `invalid_request_error`. */
export function invalid(message: string, param?: string, code?: string): StripeFailure {
  return new StripeFailure(400, { type: 'invalid_request_error', message, param, code })
}

/** `resource_missing`: 404 when the URL names the object, 400 when a parameter does. */
export function missing(label: string, id: string, param: string): StripeFailure {
  const status = param === 'id' || param === 'intent' ? 404 : 400
  return new StripeFailure(status, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${label}: '${id}'`,
    param,
  })
}

/** 404 for a path or method that does not exist (or that this sandbox does not have). */
export function unknownUrl(method: string, path: string): StripeFailure {
  return new StripeFailure(404, {
    type: 'invalid_request_error',
    message: `Unrecognized request URL (${method}: ${path}). Please see https://docs.stripe.com/api. If this endpoint exists at Stripe, the sandbox does not implement it.`,
  })
}

/** The envelope, with the two links that Stripe adds to every error. */
export function envelope(body: ErrorBody, requestId: string, publicUrl: string): { error: ErrorBody } {
  const error = { ...body, request_log_url: `${publicUrl}/?request=${requestId}` }
  if (body.code) error.doc_url = `https://docs.stripe.com/error-codes#${body.code.replaceAll('_', '-')}`
  return { error }
}
