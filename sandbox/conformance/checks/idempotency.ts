import { createHash } from 'node:crypto'
import type { ReadExchange } from '../exchange'
import { type Finding, wrongAnswer } from '../finding'
import { objectAt } from '../json'

interface Remembered {
  request: string
  status: number
  bodyHash: string
  /** When the answer was complete, same clock as the exchange's times. */
  endedAt: number
}

/**
 * Checks `Idempotency-Key`: a repetition of an executed request gets the first answer with `Idempotent-Replayed: true`,
 * other parameters under the same key get 400 `idempotency_error`. Remembered are answers of executed requests (2xx and
 * declined cards): refused ones Stripe does not keep, and 5xx may have been injected before execution.
 */
export class IdempotencyCheck {
  readonly #remembered = new Map<string, Remembered>()

  check(exchange: ReadExchange): Finding[] {
    const key = exchange.requestHeaders['idempotency-key']
    if (exchange.method !== 'POST' || typeof key !== 'string' || exchange.multipart) return []
    if (exchange.status >= 500 || exchange.status === 409 || exchange.status === 429) return []
    const scope = `${exchange.requestHeaders.authorization}\n${exchange.requestHeaders['stripe-account']}\n${key}`
    const first = this.#remembered.get(scope)
    if (first !== undefined) return compare(first, exchange)
    if (exchange.status < 400 || exchange.status === 402) {
      this.#remembered.set(scope, {
        request: signature(exchange),
        status: exchange.status,
        bodyHash: hash(exchange.answerBody),
        endedAt: exchange.endedAt,
      })
    }
    return []
  }
}

function compare(first: Remembered, exchange: ReadExchange): Finding[] {
  const { status, answer, answerBody, answerHeaders } = exchange
  const wrong = (message: string) => wrongAnswer('idempotency', [], message)
  if (first.request !== signature(exchange)) {
    const refused = status === 400 && objectAt(answer, 'error').type === 'idempotency_error'
    return refused ? [] : [wrong(`same key, other parameters: ${status} instead of 400 idempotency_error`)]
  }
  if (status !== first.status)
    return [wrong(`same key, same parameters: ${status} instead of ${first.status}`)]
  if (hash(answerBody) !== first.bodyHash) return [wrong('same key, same parameters: not the first answer')]
  // of overlapping requests either one may have been executed, whatever the order their answers arrive in
  const later = exchange.startedAt > first.endedAt
  const marked = answerHeaders['idempotent-replayed'] === 'true'
  return later && !marked ? [wrong('repeated without Idempotent-Replayed: true')] : []
}

/** What makes two requests the same: path and parameters, in any order. */
function signature({ url, requestBody }: ReadExchange): string {
  const params = new URLSearchParams(requestBody)
  params.sort()
  return hash(`${url}\n${params}`)
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
