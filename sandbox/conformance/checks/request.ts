import type { ReadExchange } from '../exchange'
import type { Finding } from '../finding'
import { check, type MismatchKind } from '../schema'
import type { Spec } from '../spec/model'

const KINDS: Partial<Record<MismatchKind, string>> = { missing: 'missing_param', unknown: 'unknown_param' }

/** Not in the public API, yet called by the official Stripe CLI's fixtures. */
const PRIVATE_PATH = '/v1/payment_pages/'

/**
 * Checks path, parameters and API version of a request. What the server accepted although the API does not have it is
 * an error: the same code would fail at Stripe. What it refused is a warning, for a test may send it on purpose.
 */
export function checkRequest(spec: Spec, exchange: ReadExchange): Finding[] {
  const accepted = exchange.status < 400
  const verdict = accepted ? 'the server accepted it' : `the server answered ${exchange.status}`
  const finding = (kind: string, path: string[], message: string): Finding => ({
    where: 'request',
    kind,
    severity: accepted ? 'error' : 'warning',
    path,
    message: `${message} (${verdict})`,
  })

  const { operation, pathname, requestHeaders } = exchange
  if (operation === undefined) {
    return pathname.startsWith(PRIVATE_PATH) ? [] : [finding('unknown_path', [], 'no such path and method')]
  }
  const found: Finding[] = []
  const version = requestHeaders['stripe-version']
  if (version !== undefined && version !== spec.apiVersion) {
    found.push(finding('bad_version', ['stripe-version'], `${version}, checked is ${spec.apiVersion}`))
  }
  if (exchange.multipart) return found
  for (const { kind, path, message } of check(spec.components, operation.params, exchange.params, 'form')) {
    found.push(finding(KINDS[kind] ?? 'bad_param', path, message))
  }
  return found
}
