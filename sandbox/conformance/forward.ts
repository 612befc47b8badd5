import { type Agent, type IncomingMessage, request as openRequest, type ServerResponse } from 'node:http'
import { PassThrough, pipeline } from 'node:stream'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

/** Headers that concern one connection only (RFC 9110, 7.6.1), but for the framing, which Node takes over as it is. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-connection', 'upgrade'])

export interface Target {
  hostname: string
  port: string
  /** Path and query, sent as they are. */
  path: string
}

/** What went through, whole, decompressed and as text. */
interface Forwarded {
  requestBody: string
  answer: IncomingMessage
  answerBody: string
}

/** Told the outcome exactly once: the whole exchange, before the client can see the answer's end, or that there is none. */
export type Watcher = (outcome: Forwarded | 'unanswered') => void

/**
 * Sends a request on to `target` and streams the answer back: bodies byte for byte, all end-to-end headers as they came.
 * A client that goes away ends the request upstream. A server that cannot be reached is answered with 502 in Stripe's
 * error envelope, one that breaks off in the middle of an answer breaks off the client's too.
 */
export function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  target: Target,
  agent: Agent,
  watcher: Watcher,
): void {
  let settled = false
  const settle: Watcher = (outcome) => {
    if (!settled) watcher(outcome)
    settled = true
  }
  const headers = endToEndHeaders(incoming.rawHeaders)
  const upstream = openRequest({ ...target, method: incoming.method, headers, agent })
  const requestBody = collect(incoming)
  incoming.pipe(upstream)

  upstream.on('response', (answer) => {
    const answerBody = collect(answer)
    const observer = new PassThrough({
      flush: (done) => {
        // an answer given before the whole request was read cannot be judged by it
        if (!incoming.complete) settle('unanswered')
        else
          settle({ requestBody: requestBody().toString(), answer, answerBody: decoded(answerBody(), answer) })
        done()
      },
    })
    outgoing.sendDate = false
    outgoing.writeHead(answer.statusCode ?? 502, endToEndHeaders(answer.rawHeaders))
    pipeline(answer, observer, outgoing, () => settle('unanswered'))
  })
  upstream.on('error', (error) => {
    incoming.unpipe(upstream).resume()
    if (!outgoing.headersSent && !outgoing.destroyed) badGateway(outgoing, error)
    settle('unanswered')
  })
  outgoing.on('close', () => {
    if (!outgoing.writableFinished) upstream.destroy()
  })
}

/** Keeps what flows through a stream; the function returned gives it so far. */
export function collect(stream: IncomingMessage): () => Buffer {
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return () => Buffer.concat(chunks)
}

function badGateway(outgoing: ServerResponse, error: Error): void {
  const message = `conformance proxy: no answer from upstream (${error.message})`
  outgoing.writeHead(502, { 'content-type': 'application/json' })
  outgoing.end(JSON.stringify({ error: { type: 'api_error', message } }))
}

/** Raw header list (name, value, name, value…) without the hop-by-hop ones: keeps case, order and repetitions. */
function endToEndHeaders(raw: readonly string[]): string[] {
  const kept: string[] = []
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const [name = '', value = ''] = raw.slice(index, index + 2)
    if (!HOP_BY_HOP.has(name.toLowerCase())) kept.push(name, value)
  }
  return kept
}

/** The body as text; one that cannot be decompressed as it is, to be reported as not JSON. */
function decoded(body: Buffer, { headers }: IncomingMessage): string {
  try {
    if (headers['content-encoding'] === 'gzip') return gunzipSync(body).toString()
    if (headers['content-encoding'] === 'br') return brotliDecompressSync(body).toString()
    if (headers['content-encoding'] === 'deflate') return inflateSync(body).toString()
  } catch {
    return body.toString()
  }
  return body.toString()
}
