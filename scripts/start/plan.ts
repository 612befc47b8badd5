/** Everything that can be known to be wrong before the first process is started. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Home } from '@/sandbox/postgres/home.ts'
import type { Mode } from '../stack/application.ts'
import { mergeVariables, readDotEnv, unknownNames } from '../stack/dotenv.ts'
import { checkedEnvironment, demoEnvironment, liveEnvironment } from '../stack/environment.ts'
import { endOrphans } from '../stack/orphans.ts'
import { type Place, root } from '../stack/paths.ts'
import { type PortName, type Ports, planPorts, refuseTakenPorts } from '../stack/ports.ts'
import { addressOf, clusterHome, endLeftServer } from '../stack/postgres.ts'
import { Problem } from '../stack/problem.ts'
import type { Progress } from '../stack/progress.ts'
import { readSecrets, type Secrets } from '../stack/secrets.ts'

export type Plan = {
  readonly place: Place
  readonly mode: Mode
  readonly ports: Ports
  readonly storeUrl: string
  readonly host: string
  /** What every process of the store gets. */
  readonly env: Record<string, string>
  /** Only a demo has these. */
  readonly demo?: { readonly secrets: Secrets; readonly home?: Home }
}

/**
 * Reads the environment, ends what a killed run left behind, and looks at the ports.
 * @throws Problem with the one sentence that says what to do
 */
export async function plan(progress: Progress, place: Place, dev: boolean): Promise<Plan> {
  const variables = readVariables(progress)
  const live = variables.STORE_MODE === 'live'
  if (live && dev) throw new Problem('npm run dev is for the demo: use npm start with STORE_MODE=live.')
  const ports = planPorts(variables)
  const embedded = !live && !variables.DATABASE_URL
  await recover(progress, place)
  const planned = live
    ? { env: checkedEnvironment(liveEnvironment(variables)) }
    : planDemo(variables, ports, place, embedded)
  const { env, child } = planned.env
  const { home } = 'demo' in planned ? planned.demo : {}
  if (home && (await endLeftServer(home))) progress.line('  ✓ Ended a database that an earlier run had left')
  await refuseTakenPorts(ports, portsOf(live, embedded), env.HOST)
  return {
    place,
    mode: dev ? 'dev' : 'built',
    ports,
    storeUrl: env.STORE_URL,
    host: env.HOST,
    env: child,
    ...('demo' in planned ? { demo: planned.demo } : {}),
  }
}

function planDemo(variables: Record<string, string>, ports: Ports, place: Place, embedded: boolean) {
  const secrets = readSecrets(place.secrets)
  const cluster = { place, port: ports.postgres, password: secrets.databasePassword }
  const env = checkedEnvironment(
    demoEnvironment(variables, {
      ports,
      secrets,
      stripeUrl: `http://127.0.0.1:${ports.stripe}`,
      databaseUrl: variables.DATABASE_URL ?? addressOf(cluster),
    }),
  )
  return { env, demo: { secrets, ...(embedded ? { home: clusterHome(place) } : {}) } }
}

function readVariables(progress: Progress): Record<string, string> {
  const dotEnv = readDotEnv(root)
  const example = path.join(root, '.env.example')
  const unknown = existsSync(example) ? unknownNames(dotEnv, readFileSync(example, 'utf8')) : []
  for (const name of unknown)
    progress.line(`  ! .env sets ${name}, which nothing here reads: is it a typing mistake?`)
  return mergeVariables(process.env, dotEnv)
}

/** After a `kill -9`, what was started then still runs: it is ended before anything new is. */
async function recover(progress: Progress, place: Place): Promise<void> {
  const ended = await endOrphans(place.state)
  if (ended.length > 0) progress.line(`  ✓ Ended what an earlier run had left: ${ended.join(', ')}`)
}

function portsOf(live: boolean, embedded: boolean): PortName[] {
  if (live) return ['store']
  return embedded
    ? ['store', 'stripe', 'mailbox', 'smtp', 'postgres']
    : ['store', 'stripe', 'mailbox', 'smtp']
}
