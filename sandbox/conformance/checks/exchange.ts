import { type Exchange, type ReadExchange, readExchange, splitUrl } from '../exchange'
import type { Finding } from '../finding'
import { Routes } from '../routes'
import type { Spec } from '../spec/model'
import { checkAnswer } from './answer'
import { checkError } from './error'
import { checkHeaders } from './headers'
import { IdempotencyCheck } from './idempotency'
import { checkRequest } from './request'
import type { Verdict } from './verdict'

/** Judges API exchanges one after the other; remembers idempotency keys between them. */
export class ExchangeChecker {
  readonly #spec: Spec
  readonly #routes: Routes
  readonly #idempotency = new IdempotencyCheck()

  constructor(spec: Spec) {
    this.#spec = spec
    this.#routes = new Routes(spec.operations)
  }

  check(exchange: Exchange): Verdict {
    const { pathname } = splitUrl(exchange.url)
    const operation = this.#routes.find(exchange.method, pathname)
    const read = readExchange(exchange, operation)
    return {
      endpoint: `${exchange.method} ${operation?.path ?? pathname}`,
      sample: `${exchange.method} ${exchange.url} -> ${exchange.status}`,
      findings: [...checkRequest(this.#spec, read), ...this.#answerFindings(read)],
    }
  }

  #answerFindings(exchange: ReadExchange): Finding[] {
    const faulted = exchange.status >= 500 || exchange.status === 429
    if (faulted) return checkError(this.#spec, exchange)
    return [
      ...(exchange.status >= 400 ? checkError(this.#spec, exchange) : checkAnswer(this.#spec, exchange)),
      ...checkHeaders(this.#spec, exchange),
      ...this.#idempotency.check(exchange),
    ]
  }
}
