/** The environment of the store, the worker and the seed: what is set wins, the demo fills in the rest. */
import { type Env, EnvError, parseEnv } from '@/lib/platform/env.ts'
import type { Ports } from './ports.ts'
import { Problem } from './problem.ts'
import type { Secrets } from './secrets.ts'

export type ChildEnv = Readonly<Record<string, string>>

const ACTIONS_KEY = 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'

type DemoParts = {
  readonly ports: Ports
  readonly secrets: Secrets
  /** Where the sandbox, or the proxy before it, answers. */
  readonly stripeUrl: string
  readonly databaseUrl: string
  readonly clockFile: string
}

/** What the demo sets for itself, under what `variables` says. */
export function demoEnvironment(variables: ChildEnv, parts: DemoParts): Record<string, string> {
  const { ports, secrets, stripeUrl, databaseUrl, clockFile } = parts
  const { databasePassword: _, ...keys } = secrets
  const standardUrl = `http://localhost:${ports.store}`
  return {
    STORE_URL: standardUrl,
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    CLOCK_FILE: clockFile,
    ...keys,
    ...variables,
    STORE_MODE: variables.STORE_MODE ?? 'demo',
    PORT: String(ports.store),
    DATABASE_URL: databaseUrl,
    STRIPE_API_BASE: variables.STRIPE_API_BASE ?? stripeUrl,
    STRIPE_SANDBOX_PUBLIC_URL: sandboxPublicUrl(variables.STORE_URL ?? standardUrl, ports.stripe),
  }
}

/** Where a browser finds a part of the sandbox: on the host that the store has in its address. */
export function sandboxPublicUrl(storeUrl: string, port: number): string {
  return URL.canParse(storeUrl) ? `http://${new URL(storeUrl).hostname}:${port}` : `http://localhost:${port}`
}

/** A live store gets what is set and nothing else: no sandbox, no mailbox can be reached by what is not there. */
export function liveEnvironment(variables: ChildEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter(
      ([name]) => !/^(STRIPE_SANDBOX|MAILBOX)_/.test(name) && name !== 'PG_PORT',
    ),
  )
}

/**
 * Checks `variables` as the store will, and adds the standard values, so that every child sees the same and Next.js,
 * which reads `.env` by itself, finds nothing left to add.
 * @throws Problem naming every variable that is missing or wrong, never a value
 */
export function checkedEnvironment(variables: ChildEnv): { env: Env; child: Record<string, string> } {
  const env = parse(variables)
  const child: Record<string, string> = { ...variables, NEXT_TELEMETRY_DISABLED: '1' }
  for (const [name, value] of Object.entries(env)) {
    if (child[name] !== undefined || value === undefined) continue
    child[name] = typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value)
  }
  return { env, child }
}

function parse(variables: ChildEnv): Env {
  const problems = keyProblems(variables)
  try {
    const env = parseEnv(variables)
    if (problems.length === 0) return env
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    problems.unshift(...error.problems)
  }
  throw new Problem(
    `${problems.join('\n')}\nSet this in .env (every variable is explained in .env.example) and start again.`,
  )
}

/** Next.js encrypts what forms carry with this key; without one of its own, every build would break open forms. */
function keyProblems(variables: ChildEnv): string[] {
  const key = variables[ACTIONS_KEY]
  if (!key) return [`${ACTIONS_KEY} is missing.`]
  const bytes = Buffer.from(key, 'base64').length
  return bytes === 32
    ? []
    : [`${ACTIONS_KEY}: is 32 random bytes in base64 (openssl rand -base64 32 makes them).`]
}

/** True when `host` is this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

/** The host to knock at from this machine, for a store that listens on `host`. */
export function knockAt(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === 'localhost') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
