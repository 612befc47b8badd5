import { type ConformanceProxy, type ProxyOptions, startConformanceProxy } from '../proxy'
import type { Violation } from '../report'
import { API_VERSION } from './samples'
import { answering, type Handler, startUpstream, type Upstream } from './upstream'

export interface Setup {
  proxy: ConformanceProxy
  upstream: Upstream
  close(): Promise<void>
}

/** A proxy in front of a tiny server that answers `{}` until a test says otherwise. */
export async function startSetup(options: Partial<ProxyOptions> = {}): Promise<Setup> {
  const upstream = await startUpstream(answering({}))
  const proxy = await startConformanceProxy({ port: 0, upstream: upstream.url, ...options })
  return {
    proxy,
    upstream,
    close: async () => {
      await proxy.close()
      await upstream.close()
    },
  }
}

export interface Call {
  method?: string
  path: string
  /** Form parameters, in the body of a POST. */
  form?: string
  headers?: Record<string, string>
  answer: Handler
}

/** One API request through the proxy of `setup`; the server answers as told. */
export function call(
  { proxy, upstream }: Setup,
  { method = 'GET', path, form, headers, answer }: Call,
): Promise<Response> {
  upstream.handler = answer
  return fetch(proxy.url + path, {
    method,
    body: form,
    headers: {
      authorization: 'Bearer sk_test_x',
      'content-type': 'application/x-www-form-urlencoded',
      'stripe-version': API_VERSION,
      ...headers,
    },
    redirect: 'manual',
  })
}

/** `missing_field email`, for comparing what was found with what was seeded. */
export function names(violations: Violation[]): string[] {
  return violations.map(({ kind, path }) => `${kind} ${path}`.trim())
}
