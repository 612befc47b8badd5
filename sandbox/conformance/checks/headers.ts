import type { ReadExchange } from '../exchange'
import { type Finding, wrongAnswer } from '../finding'
import type { Spec } from '../spec/model'

/**
 * Checks the headers that clients rely on: `Request-Id`, `Stripe-Version` (the version asked for, which an unauthorised
 * request has none of yet) and the content type. Not called for 5xx and 429, which may come from in front of the API.
 */
export function checkHeaders(spec: Spec, exchange: ReadExchange): Finding[] {
  const { answerHeaders, requestHeaders, operation, status } = exchange
  const found: Finding[] = []
  const wrong = (name: string, message: string) => found.push(wrongAnswer('header', [name], message))

  const requestId = answerHeaders['request-id']
  if (!/^req_\w+$/.test(String(requestId))) wrong('request-id', `${requestId} is not req_…`)
  const expected = requestHeaders['stripe-version'] ?? spec.apiVersion
  const version = answerHeaders['stripe-version']
  if (status !== 401 && version !== expected) wrong('stripe-version', `${version} is not ${expected}`)
  const type = answerHeaders['content-type']
  if (operation?.answer.kind !== 'any' && !type?.startsWith('application/json')) {
    wrong('content-type', `${type} is not application/json`)
  }
  return found
}
