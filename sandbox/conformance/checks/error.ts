import type { ReadExchange } from '../exchange'
import { type Finding, wrongAnswer } from '../finding'
import { objectAt } from '../json'
import { check } from '../schema'
import type { Spec } from '../spec/model'

/**
 * Checks a refusal: the envelope for any status from 400, and that status, type and code fit together. Faults that are
 * injected on purpose (5xx, 429) pass as long as their envelope is right.
 */
export function checkError(spec: Spec, exchange: ReadExchange): Finding[] {
  const { status, answer, operation } = exchange
  const wrong = (path: string[], message: string) =>
    wrongAnswer('error_shape', path, `HTTP ${status}: ${message}`)
  const found = check(spec.components, spec.error, answer ?? null, 'json').map(({ kind, path, message }) =>
    wrong(path, `${kind}, ${message}`),
  )
  const { type, code, message } = objectAt(answer, 'error')
  if (type === 'card_error' && status !== 402)
    found.push(wrong(['error', 'type'], 'card_error is answered with 402'))
  if (type === 'card_error' && code === undefined)
    found.push(wrong(['error', 'code'], 'card_error without code'))
  if (status === 402 && type !== 'card_error' && type !== 'invalid_request_error') {
    found.push(wrong(['error', 'type'], `402 with ${type}`))
  }
  if (status === 404 && operation !== undefined && code !== 'resource_missing') {
    if (String(message).startsWith('Unrecognized request URL')) found.push(unimplemented(`${operation.path}`))
    else found.push(wrong(['error', 'code'], 'not found, but the code is not resource_missing'))
  }
  return found
}

/** A gap of the server, not a falsehood: it says itself that it has no such path. */
function unimplemented(path: string): Finding {
  return {
    where: 'response',
    kind: 'unimplemented',
    severity: 'warning',
    path: [],
    message: `the server has no ${path}`,
  }
}
