import type { ReadExchange } from '../exchange'
import { type Finding, wrongAnswer } from '../finding'
import { excerpt, isObject, type JsonObject, objectAt } from '../json'

/** Not echoed as sent: `payment_method` may be an alias such as `pm_card_visa`. */
const NOT_ECHOED = new Set(['payment_method'])

/**
 * Checks that a POST took over what was sent: parameters and answer fields of the same name, and each metadata key,
 * must agree. Finds a server that answers a well-formed object and forgot to store a parameter.
 */
export function checkEcho({ method, params, answer }: ReadExchange): Finding[] {
  if (method !== 'POST' || !isObject(answer)) return []
  const found: Finding[] = []
  for (const [name, sent] of Object.entries(params)) {
    if (NOT_ECHOED.has(name) || typeof sent !== 'string' || sent === '') continue
    if (differs(sent, answer[name])) found.push(mismatch([name], sent, answer[name]))
  }
  return [...found, ...metadataFindings(objectAt(params, 'metadata'), answer.metadata)]
}

function metadataFindings(sent: JsonObject, stored: unknown): Finding[] {
  if (!isObject(stored)) return []
  return Object.entries(sent)
    .filter(([key, value]) => value !== '' && stored[key] !== value)
    .map(([key, value]) => mismatch(['metadata', key], value, stored[key]))
}

/** Compares only what has the sent value's type: `trial_end=now` is answered by a time, a token by an object. */
function differs(sent: string, got: unknown): boolean {
  if (typeof got === 'number') return Number.isFinite(Number(sent)) && Number(sent) !== got
  if (typeof got === 'boolean') return (sent === 'true' || sent === 'false') && sent !== String(got)
  return typeof got === 'string' && got.toLowerCase() !== sent.toLowerCase()
}

function mismatch(path: string[], sent: unknown, got: unknown): Finding {
  return wrongAnswer('echo_mismatch', path, `sent ${excerpt(sent)}, got ${excerpt(got)}`)
}
