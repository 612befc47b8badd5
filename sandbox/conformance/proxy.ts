import { Agent, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { EventChecker } from './checks/event'
import { ExchangeChecker } from './checks/exchange'
import { splitUrl } from './exchange'
import { collect, forward, type Target } from './forward'
import { loopbackUrl } from './loopback'
import { formatReport, Recorder, type Report } from './report'
import { loadSpec } from './spec/load'
import type { Spec } from './spec/model'

/** Milliseconds an idle client connection is kept: longer than any client waits, so that none is cut while reused. */
const KEEP_ALIVE = 120_000

export interface ProxyOptions {
  /** Port on 127.0.0.1; 0 takes any free one. */
  port: number
  /** Base URL of the Stripe-like server, loopback only. */
  upstream: string
  /** Where deliveries to `/__webhook` go on to, loopback only; without it they are checked and answered with 200. */
  webhookTarget?: string
  /** `whsec_…` of the endpoint; without it signatures are checked for their form only. */
  webhookSecret?: string
}

export interface ConformanceProxy {
  url: string
  /** What was found so far. An exchange is in it as soon as its client has the whole answer. */
  report(): Report
  close(): Promise<void>
}

/**
 * Starts a proxy in front of a Stripe-like server that checks every API exchange and every event delivery against the
 * API shape of the installed `stripe` package. Everything goes through unchanged, also what is wrong.
 *
 * - `/v1/…` is forwarded and checked; any other path (hosted pages, control paths) is forwarded only.
 * - `POST /__webhook` is where the server should deliver events: checked and forwarded to `webhookTarget`.
 * - `GET /__report` and `GET /__report.json` give the findings.
 *
 * The first start after an upgrade of `stripe` takes some seconds. Throws if a URL is not loopback or the port is taken.
 */
export async function startConformanceProxy(options: ProxyOptions): Promise<ConformanceProxy> {
  const upstream = loopbackUrl(options.upstream)
  const webhookTarget = options.webhookTarget === undefined ? undefined : loopbackUrl(options.webhookTarget)
  const proxy = new Proxying(await loadSpec(), upstream, webhookTarget, options.webhookSecret)
  const server = createServer((incoming, outgoing) => proxy.handle(incoming, outgoing))
  server.keepAliveTimeout = KEEP_ALIVE
  await listening(server, options.port)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    report: () => proxy.recorder.report(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

class Proxying {
  readonly recorder: Recorder
  readonly #exchanges: ExchangeChecker
  readonly #events: EventChecker
  readonly #upstream: URL
  readonly #webhookTarget: URL | undefined
  /** A connection for each request: a pooled one may turn out to be closed by a server that restarts. */
  readonly #agent = new Agent({ keepAlive: false })

  constructor(spec: Spec, upstream: URL, webhookTarget: URL | undefined, webhookSecret: string | undefined) {
    this.recorder = new Recorder(spec)
    this.#exchanges = new ExchangeChecker(spec)
    this.#events = new EventChecker(spec, webhookSecret)
    this.#upstream = upstream
    this.#webhookTarget = webhookTarget
  }

  handle(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { pathname } = splitUrl(incoming.url ?? '/')
    if (pathname === '/__report') send(outgoing, 'text/plain', formatReport(this.recorder.report()))
    else if (pathname === '/__report.json') {
      send(outgoing, 'application/json', JSON.stringify(this.recorder.report()))
    } else if (pathname === '/__webhook') this.#webhook(incoming, outgoing)
    else if (pathname.startsWith('/v1/')) this.#api(incoming, outgoing)
    else {
      this.recorder.passedThrough()
      forward(incoming, outgoing, this.#upstreamTarget(incoming), this.#agent, () => {})
    }
  }

  #api(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const startedAt = performance.now()
    const { method = 'GET', url = '/' } = incoming
    forward(incoming, outgoing, this.#upstreamTarget(incoming), this.#agent, (outcome) => {
      if (outcome === 'unanswered') return this.recorder.unanswered()
      const { requestBody, answer, answerBody } = outcome
      const status = answer.statusCode ?? 0
      const verdict = this.#exchanges.check({
        method,
        url,
        requestHeaders: incoming.headers,
        requestBody,
        status,
        answerHeaders: answer.headers,
        answerBody,
        startedAt,
        endedAt: performance.now(),
      })
      this.recorder.exchange(verdict, status)
    })
  }

  /** An event is judged when it has arrived, whatever becomes of it at the target. */
  #webhook(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const body = collect(incoming)
    incoming.on('end', () => {
      this.recorder.delivery(this.#events.check(body().toString(), incoming.headers))
      if (this.#webhookTarget === undefined) send(outgoing, 'application/json', '{}')
    })
    if (this.#webhookTarget === undefined) return
    forward(incoming, outgoing, targetOf(this.#webhookTarget), this.#agent, (outcome) => {
      if (outcome === 'unanswered') this.recorder.unanswered()
    })
  }

  #upstreamTarget(incoming: IncomingMessage): Target {
    return { ...targetOf(this.#upstream), path: incoming.url ?? '/' }
  }
}

function targetOf({ hostname, port, pathname, search }: URL): Target {
  return { hostname: hostname.replace(/^\[|\]$/g, ''), port, path: pathname + search }
}

function send(outgoing: ServerResponse, type: string, body: string): void {
  outgoing.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body)
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
}
