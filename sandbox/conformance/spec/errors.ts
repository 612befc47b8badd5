import type { Schema } from './model'

const TEXT_FIELDS = [
  'advice_code',
  'charge',
  'code',
  'decline_code',
  'doc_url',
  'message',
  'network_advice_code',
  'network_decline_code',
  'param',
  'payment_method_type',
  'request_log_url',
]

/**
 * The error envelope (https://docs.stripe.com/api/errors). Written by hand: the package declares the errors that the
 * SDK throws, not the JSON they come from.
 */
export function errorShape(): Schema {
  const text: Record<string, Schema> = Object.fromEntries(
    TEXT_FIELDS.map((name) => [name, { kind: 'string' }]),
  )
  const types = ['api_error', 'card_error', 'idempotency_error', 'invalid_request_error']
  const error: Schema = {
    kind: 'object',
    properties: {
      ...text,
      type: { kind: 'string', values: types },
      payment_intent: { kind: 'ref', name: 'PaymentIntents:PaymentIntent' },
      payment_method: { kind: 'ref', name: 'PaymentMethods:PaymentMethod' },
      setup_intent: { kind: 'ref', name: 'SetupIntents:SetupIntent' },
      source: { kind: 'any' },
    },
    required: ['type'],
    others: null,
  }
  return { kind: 'object', properties: { error }, required: ['error'], others: null }
}
