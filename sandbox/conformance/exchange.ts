import type { IncomingHttpHeaders } from 'node:http'
import { parseForm } from './form'
import { type JsonObject, parseJson } from './json'
import type { Operation } from './spec/model'

/** One API request and its answer, as they went over the wire. Bodies are text after content decoding. */
export interface Exchange {
  method: string
  /** Path and query. */
  url: string
  requestHeaders: IncomingHttpHeaders
  requestBody: string
  status: number
  answerHeaders: IncomingHttpHeaders
  answerBody: string
  /** When the request arrived and the answer was complete: milliseconds of one monotonic clock. */
  startedAt: number
  endedAt: number
}

/** An exchange with what all checks need of it worked out once. */
export interface ReadExchange extends Exchange {
  pathname: string
  /** The API operation, `undefined` if the API has none such. */
  operation: Operation | undefined
  /** Query and form parameters together. */
  params: JsonObject
  /** File uploads: their parts are not decoded. */
  multipart: boolean
  /** The parsed answer, `undefined` if it is not JSON. */
  answer: unknown
}

export function readExchange(exchange: Exchange, operation: Operation | undefined): ReadExchange {
  const { pathname, query } = splitUrl(exchange.url)
  const multipart = exchange.requestHeaders['content-type']?.includes('multipart') ?? false
  const encoded = [query, exchange.method === 'GET' || multipart ? '' : exchange.requestBody]
  return {
    ...exchange,
    pathname,
    operation,
    params: parseForm(encoded.filter((part) => part !== '').join('&')),
    multipart,
    answer: parseJson(exchange.answerBody),
  }
}

export function splitUrl(url: string): { pathname: string; query: string } {
  const mark = url.indexOf('?')
  return mark < 0
    ? { pathname: url, query: '' }
    : { pathname: url.slice(0, mark), query: url.slice(mark + 1) }
}
