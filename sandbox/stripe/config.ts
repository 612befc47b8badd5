/** The one Stripe API version this sandbox speaks: the version pinned by the installed `stripe` package. */
export const API_VERSION = '2026-10-28.endive'

/** How a sandbox is started. */
export interface SandboxOptions {
  /** TCP port; 0 lets the system choose one. */
  readonly port: number
  /** Address to bind to. */
  readonly host: string
  /** PostgreSQL the state lives in (schema `stripe_sandbox`). */
  readonly databaseUrl: string
  /** Default webhook endpoint, upserted at start. `secret` may hold several secrets, comma separated, during a rotation. */
  readonly webhook?: { readonly url: string; readonly secret: string }
  /** Base of the hosted page URLs, where a proxy or another host name stands in front. */
  readonly publicUrl?: string
}

const DEFAULT_PORT = 12111

/**
 * Reads the sandbox's options from the environment.
 * @throws when the database address is missing or only one half of the webhook pair is given
 */
export function optionsFromEnvironment(env: NodeJS.ProcessEnv): SandboxOptions {
  const databaseUrl = env.STRIPE_SANDBOX_DATABASE_URL
  if (!databaseUrl)
    throw new Error('STRIPE_SANDBOX_DATABASE_URL is missing: the sandbox keeps its state in PostgreSQL')
  const port = Number(env.STRIPE_SANDBOX_PORT ?? DEFAULT_PORT)
  if (!Number.isInteger(port) || port < 0) throw new Error('STRIPE_SANDBOX_PORT must be a port number')
  const url = env.STRIPE_SANDBOX_WEBHOOK_URL
  const secret = env.STRIPE_SANDBOX_WEBHOOK_SECRET
  if (Boolean(url) !== Boolean(secret))
    throw new Error(
      'STRIPE_SANDBOX_WEBHOOK_URL and STRIPE_SANDBOX_WEBHOOK_SECRET belong together: set both or none',
    )
  return {
    port,
    host: env.STRIPE_SANDBOX_HOST ?? '127.0.0.1',
    databaseUrl,
    webhook: url && secret ? { url, secret } : undefined,
    publicUrl: env.STRIPE_SANDBOX_PUBLIC_URL || undefined,
  }
}
