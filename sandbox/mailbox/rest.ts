/** MailDev 3 moved its REST below `/api`; what is written for the versions before it asks without. Both are answered. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const PREFIX = '/api'
const moved = /^\/(email|healthz|config|reloadMailsFromDirectory)(?=[/?]|$)/

/** The address under which MailDev 3 has what `url` asks for. */
export function currentAddress(url: string): string {
  return moved.test(url) ? `${PREFIX}${url}` : url
}

/** Has `server` answer the addresses of both versions. */
export function alsoWithoutPrefix(server: Server): void {
  const handlers = server.listeners('request') as Handler[]
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    request.url = currentAddress(request.url ?? '/')
    for (const handler of handlers) handler(request, response)
  })
}
