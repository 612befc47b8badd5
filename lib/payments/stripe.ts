/** The one Stripe client. In live mode it knows no other host than Stripe's own. */
import Stripe from 'stripe'
import { type Env, env } from '@/lib/platform/env.ts'

/** Milliseconds after which a call is given up; the SDK tries twice more with the same idempotency key. */
const TIMEOUT_MS = 10_000

/** A client for `settings`. Only demo mode carries an address, and env.ts refuses any that is not this machine. */
export function createStripe(settings: Env): Stripe {
  const base = settings.STORE_MODE === 'demo' ? sandboxAddress(settings.STRIPE_API_BASE) : {}
  return new Stripe(settings.STRIPE_SECRET_KEY, {
    ...base,
    timeout: TIMEOUT_MS,
    maxNetworkRetries: 2,
    telemetry: false,
    appInfo: { name: 'VitaalSkin store' },
  })
}

let client: Stripe | undefined

/** The client of this process. */
export function stripe(): Stripe {
  client ??= createStripe(env())
  return client
}

/** True when Stripe answers with our key. */
export async function canReachStripe(): Promise<boolean> {
  try {
    await stripe().balance.retrieve({}, { timeout: 3_000, maxNetworkRetries: 0 })
    return true
  } catch {
    return false
  }
}

function sandboxAddress(base: string): { host: string; port: string; protocol: 'http' | 'https' } {
  const url = new URL(base)
  const protocol = url.protocol === 'https:' ? 'https' : 'http'
  return { host: url.hostname, port: url.port || (protocol === 'https' ? '443' : '80'), protocol }
}
