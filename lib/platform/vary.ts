/** Pages answer `Accept: text/markdown` too, and Next writes `Vary` over whatever its configuration says. */
import { subscribe } from 'node:diagnostics_channel'
import { ServerResponse } from 'node:http'

/** From now on, every page that says what it varies by says that it varies by `Accept`. Call once, at start. */
export function varyByAccept(): void {
  subscribe('http.server.request.start', (message) => {
    const response = responseOf(message)
    if (!response || !isPage(response.req.url)) return
    const set = response.setHeader.bind(response)
    response.setHeader = (name, value) => set(name, name.toLowerCase() === 'vary' ? withAccept(value) : value)
  })
}

/** `value` with `Accept` in it, once. */
export function withAccept(value: number | string | readonly string[]): string {
  const names = [value]
    .flat()
    .join(', ')
    .split(/,\s*/)
    .filter((name) => name && name.toLowerCase() !== 'accept')
  return ['Accept', ...names].join(', ')
}

/** Files, machines' addresses and Next's own parts are the same for every `Accept`. */
export function isPage(url = '/'): boolean {
  // What is no address at all must not throw here: nothing above would catch it.
  const pathname = URL.parse(url, 'http://store')?.pathname ?? url
  return !/^\/(?:_next|api)\/|\.\w+$/.test(pathname)
}

function responseOf(message: unknown): ServerResponse | null {
  if (typeof message !== 'object' || message === null || !('response' in message)) return null
  return message.response instanceof ServerResponse ? message.response : null
}
