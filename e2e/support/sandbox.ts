/** The Stripe sandbox's switches: what goes wrong, on purpose. */
import Stripe from 'stripe'
import { soon } from './soon.ts'
import { stack } from './stack.ts'

const { hostname, port } = new URL(stack.sandboxUrl)

/** The official client, pointed at the sandbox as the store is. */
export const stripe = new Stripe('sk_test_tests', { host: hostname, port, protocol: 'http' })

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${stack.sandboxUrl}/_sandbox/api${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok && response.status !== 409)
    throw new Error(`${method} ${path} answered ${response.status}`)
  return (await response.json()) as T
}

export const sandbox = {
  switch: (settings: Record<string, unknown>) => call('PUT', '/switches', settings),
  calm: () => call('DELETE', '/switches'),
  /** Sends an event again, so many times at once, and waits until each copy was answered. */
  resend: async (event: string, copies: number) => {
    await call('POST', `/events/${event}/resend?copies=${copies}`)
    await soon(`the answers to ${copies} copies of ${event}`, async () => {
      const log = await call<{ state: string }[]>('GET', `/deliveries?event=${event}`)
      return log.every(({ state }) => state !== 'pending') || undefined
    })
  },
  expire: (session: string) => call<{ expired: boolean }>('POST', `/sessions/${session}/expire`),
  settle: () => call('POST', '/settle'),
  refund: (charge: string, amount?: number) =>
    call('POST', `/charges/${charge}/refund${amount === undefined ? '' : `?amount=${amount}`}`),
  dispute: (charge: string) => call('POST', `/charges/${charge}/dispute`),
}
