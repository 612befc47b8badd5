/** What is to be brought up, decided before the first process is started. */
import type { Home } from '@/sandbox/postgres/home.ts'
import type { Mode } from './application.ts'
import { checkedEnvironment, demoEnvironment, knockAt, liveEnvironment } from './environment.ts'
import type { Place } from './paths.ts'
import type { Ports } from './ports.ts'
import { addressOf, clusterHome } from './postgres.ts'
import { readSecrets, type Secrets } from './secrets.ts'

export type Plan = {
  readonly place: Place
  readonly mode: Mode
  readonly ports: Ports
  readonly storeUrl: string
  readonly host: string
  /** What every process of the store gets. */
  readonly env: Record<string, string>
  /** Only a demo has these. */
  readonly demo?: DemoPlan
}

type DemoPlan = {
  readonly secrets: Secrets
  /** Where its own PostgreSQL lives; none with a `DATABASE_URL`. */
  readonly home?: Home
  /** Where the Stripe sandbox sends its webhooks. */
  readonly webhookUrl: string
}

type Wishes = {
  readonly variables: Record<string, string>
  readonly ports: Ports
  readonly place: Place
  readonly mode: Mode
}

/** A proxy that stands between the store and the Stripe sandbox in a test. */
export type Between = { readonly stripeUrl: string; readonly webhookUrl: string }

/** The real thing: what is set, and nothing else. @throws Problem naming what is missing */
export function planLive({ variables, ports, place, mode }: Wishes): Plan {
  const { env, child } = checkedEnvironment(liveEnvironment(variables))
  return { place, mode, ports, storeUrl: env.STORE_URL, host: env.HOST, env: child }
}

/** A store with its sandbox. @throws Problem naming what is wrong */
export function planDemo({ variables, ports, place, mode }: Wishes, between?: Between): Plan {
  const secrets = readSecrets(place.secrets)
  const ownDatabase = addressOf({ place, port: ports.postgres, password: secrets.databasePassword })
  const { env, child } = checkedEnvironment(
    demoEnvironment(variables, {
      ports,
      secrets,
      stripeUrl: between?.stripeUrl ?? `http://127.0.0.1:${ports.stripe}`,
      databaseUrl: variables.DATABASE_URL ?? ownDatabase,
      clockFile: place.clock,
    }),
  )
  const webhookUrl = between?.webhookUrl ?? webhookOf(env.HOST, ports.store)
  const home = variables.DATABASE_URL ? undefined : clusterHome(place)
  const demo: DemoPlan = { secrets, webhookUrl, ...(home ? { home } : {}) }
  return { place, mode, ports, storeUrl: env.STORE_URL, host: env.HOST, env: child, demo }
}

/** Where the store takes webhooks from this machine. */
export function webhookOf(host: string, port: number): string {
  return `http://${knockAt(host)}:${port}/api/stripe/webhook`
}
