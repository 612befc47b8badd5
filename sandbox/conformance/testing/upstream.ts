import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { API_VERSION } from './samples'

export type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void

export interface Upstream {
  url: string
  /** What to do with the next requests. */
  handler: Handler
  close(): Promise<void>
}

/** A tiny server on a free loopback port (or on `port`) that does with each request what the test says. */
export async function startUpstream(handler: Handler, port = 0): Promise<Upstream> {
  const upstream: Upstream = { url: '', handler, close: async () => {} }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    upstream.handler(request, response, Buffer.concat(chunks).toString())
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  upstream.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  upstream.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return upstream
}

export interface AnswerOptions {
  status?: number
  headers?: Record<string, string | undefined>
}

/** Answers like the API does, headers included; a header set to `undefined` is left out. */
export function answering(body: unknown, { status = 200, headers = {} }: AnswerOptions = {}): Handler {
  const all = {
    'content-type': 'application/json',
    'request-id': 'req_Ab12Cd34',
    'stripe-version': API_VERSION,
    ...headers,
  }
  const sent = Object.entries(all).filter((header): header is [string, string] => header[1] !== undefined)
  return (_request, response) => {
    response
      .writeHead(status, Object.fromEntries(sent))
      .end(typeof body === 'string' ? body : JSON.stringify(body))
  }
}
