import Stripe from 'stripe'
import { expect, test } from 'vitest'
import { isMissing, isRefusal } from './refusal.ts'

function refused(statusCode: number, code?: string) {
  const raw = { type: 'invalid_request_error', message: 'no', statusCode, ...(code ? { code } : {}) } as const
  return Stripe.errors.StripeError.generate(raw)
}

test('a request Stripe will never take is told from an outage', () => {
  expect(isRefusal(refused(400))).toBe(true)
  expect(isRefusal(refused(404, 'resource_missing'))).toBe(true)
  expect(isRefusal(refused(409))).toBe(false)
  expect(isRefusal(refused(429))).toBe(false)
  expect(isRefusal(new Stripe.errors.StripeAPIError({ type: 'api_error', message: 'away' }))).toBe(false)
  expect(isRefusal(new Stripe.errors.StripeAuthenticationError({ type: 'authentication_error' }))).toBe(false)
  expect(isRefusal(new Error('the line is down'))).toBe(false)
})

test('what is gone is known by its code', () => {
  expect(isMissing(refused(404, 'resource_missing'))).toBe(true)
  expect(isMissing(refused(400))).toBe(false)
})
