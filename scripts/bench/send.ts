/** Sends a server action as the script on the product page does, and takes the whole answer. */
import http from 'node:http'
import { gunzipSync } from 'node:zlib'
import type { EncodedReply } from './reply.ts'

export type Shot = {
  readonly actionId: string
  readonly reply: EncodedReply
  readonly cookie: string
  readonly address: string
}

export type Answer = {
  /** From the first byte sent to the last one received. */
  readonly milliseconds: number
  /** Everything the connection brought: status line, headers, chunk sizes and body. */
  readonly bytes: number
  /** The body as it travelled: compressed when the server chose so. */
  readonly bodyBytes: number
  readonly status: number
  readonly setsCookie: boolean
  readonly text: string
}

export type Page = {
  readonly url: URL
  /** Where the browser's router says it is, as the header `Next-Router-State-Tree` has it. */
  readonly routerState: string
}

/** Posts to `page` over a connection of `agent`. @throws when the connection breaks */
export function send(
  page: Page,
  { actionId, reply, cookie, address }: Shot,
  agent: http.Agent,
): Promise<Answer> {
  const { url, routerState } = page
  const headers = {
    accept: 'text/x-component',
    'accept-encoding': 'gzip, deflate, br, zstd',
    'accept-language': 'en-US,en;q=0.9',
    'content-type': reply.contentType,
    'content-length': reply.body.length,
    'next-action': actionId,
    'next-router-state-tree': routerState,
    origin: url.origin,
    referer: url.href,
    'sec-fetch-dest': 'empty',
    'sec-fetch-mode': 'cors',
    'sec-fetch-site': 'same-origin',
    'user-agent':
      'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
    'x-forwarded-for': address,
    cookie,
  }
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const request = http.request(url, { method: 'POST', agent, headers })
    request.once('error', reject)
    request.once('response', (response) => {
      const { socket } = response
      const before = bytesBefore.get(socket) ?? 0
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => {
        const milliseconds = performance.now() - started
        const received = socket.bytesRead
        bytesBefore.set(socket, received)
        const body = Buffer.concat(chunks)
        resolve({
          milliseconds,
          bytes: received - before,
          bodyBytes: body.length,
          status: response.statusCode ?? 0,
          setsCookie: response.headers['set-cookie'] !== undefined,
          text: plain(body, response.headers['content-encoding']),
        })
      })
    })
    request.end(reply.body)
  })
}

/** What a connection had brought when its last answer was complete. */
const bytesBefore = new WeakMap<object, number>()

function plain(body: Buffer, encoding: string | undefined): string {
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString('utf8')
}
