import { createHash, createHmac } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { type Finding, wrongEvent } from '../finding'
import { isObject, type JsonObject, parseJson } from '../json'
import type { Spec } from '../spec/model'
import { checkEventObject } from './event-object'
import { checkInvariants } from './invariants'
import { checkShape } from './shape'
import type { Verdict } from './verdict'

/** Seconds by which a signature may differ from now; the SDK refuses older ones. */
const TOLERANCE = 300

/** Judges delivered events: signature, envelope, `data.object` by event type, and that re-deliveries do not change. */
export class EventChecker {
  readonly #spec: Spec
  readonly #secret: string | undefined
  readonly #delivered = new Map<string, string>()

  /** @param secret `whsec_…` of the endpoint; without it only the form of the signature is checked */
  constructor(spec: Spec, secret: string | undefined) {
    this.#spec = spec
    this.#secret = secret
  }

  check(body: string, headers: IncomingHttpHeaders): Verdict {
    const event = parseJson(body)
    const found = checkSignature(body, headers['stripe-signature'], this.#secret)
    if (!isObject(event)) found.push(wrongEvent('wrong_type', [], 'not a JSON object'))
    else found.push(...this.#eventFindings(event), ...this.#redeliveryFindings(event))
    const type = isObject(event) ? event.type : undefined
    const sample = `${isObject(event) ? event.id : 'no event'}`
    return { endpoint: `WEBHOOK ${type ?? '?'}`, findings: found, sample }
  }

  #eventFindings(event: JsonObject): Finding[] {
    return [
      ...checkShape(this.#spec.components, this.#spec.event, event, 'event'),
      ...checkEventObject(this.#spec, event, 'event'),
      ...checkInvariants(this.#spec, event, 'event'),
    ]
  }

  /** An event is a snapshot: only the number of deliveries still to make may differ between two. */
  #redeliveryFindings(event: JsonObject): Finding[] {
    const { pending_webhooks, id, ...snapshot } = event
    const content = createHash('sha256').update(JSON.stringify(snapshot)).digest('base64')
    const before = this.#delivered.get(String(id))
    this.#delivered.set(String(id), content)
    const changed = before !== undefined && before !== content
    return changed
      ? [wrongEvent('redelivery', ['id'], 'the same event was delivered with another content')]
      : []
  }
}

/** Checks `Stripe-Signature: t=…,v1=…`: HMAC-SHA256 of `t.body`, any one `v1` suffices, not older than the tolerance. */
function checkSignature(
  body: string,
  header: string | string[] | undefined,
  secret: string | undefined,
): Finding[] {
  const wrong = (message: string) => [wrongEvent('signature', ['stripe-signature'], message)]
  if (typeof header !== 'string') return wrong('missing')
  const parts = header.split(',').map((part) => part.split('='))
  const time = parts.find(([key]) => key === 't')?.[1] ?? ''
  const signatures = parts.flatMap(([key, value = '']) => (key === 'v1' ? [value] : []))
  if (!/^\d+$/.test(time) || signatures.length === 0) return wrong('not of the form t=…,v1=…')
  if (Math.abs(Date.now() / 1000 - Number(time)) > TOLERANCE)
    return wrong(`t is more than ${TOLERANCE} s off`)
  if (secret === undefined) return []
  const expected = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')
  return signatures.includes(expected) ? [] : wrong('no v1 verifies over "t.body"')
}
