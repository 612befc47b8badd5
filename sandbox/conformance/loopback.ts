const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Parses the URL of a server on this machine. Throws for any other: the proxy sees keys and customer data, and is made
 * for the sandbox only.
 */
export function loopbackUrl(text: string): URL {
  const url = URL.parse(text)
  if (url?.protocol !== 'http:' || !LOOPBACK.has(url.hostname)) {
    throw new Error(`${text} is not an http URL of this machine`)
  }
  return url
}
