/**
 * The environment, validated once at start. `STORE_MODE` is the one switch: `demo` talks to the sandbox on this
 * machine, `live` wants every real credential and has no way to reach the sandbox.
 */
import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65535)
const secret = z.string().min(32, 'needs at least 32 characters (openssl rand -hex 32 makes one)')
const webhookSecrets = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string().startsWith('whsec_', 'each starts with whsec_')).min(1, 'needs at least one'))
const onOff = z.enum(['on', 'off']).transform((word) => word === 'on')
const timeZone = z.string().refine(isTimeZone, 'is not a time zone such as America/New_York')

const shared = {
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is a postgresql:// address' }),
  STRIPE_WEBHOOK_SECRETS: webhookSecrets,
  STRIPE_AUTOMATIC_TAX: onOff.default(true),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'is an smtp:// or smtps:// address' }),
  MAIL_FROM: z.string().min(3).default('VitaalSkin <contact@vitaalskin.com>'),
  LINK_SECRET: secret,
  INTERNAL_SECRET: secret,
  /** Proxies of ours in front of the store: whose word for the visitor's address is taken. */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(1).max(5).default(1),
  /** Signing in with Google: both, or neither. */
  GOOGLE_CLIENT_ID: z.string().min(1).optional(),
  GOOGLE_CLIENT_SECRET: z.string().min(1).optional(),
  STORE_TIME_ZONE: timeZone.default('America/New_York'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
}

const demo = z.object({
  ...shared,
  STORE_MODE: z.literal('demo'),
  STORE_URL: z.url({ protocol: /^https?$/ }),
  STRIPE_SECRET_KEY: z.string().startsWith('sk_test_', 'is a test key (sk_test_…) in demo mode'),
  /** Where the sandbox answers; it is always this machine. */
  STRIPE_API_BASE: z.url().refine(isLoopback, 'is on this machine in demo mode'),
  /** By how much the demo's time is ahead; without it the demo keeps real time. */
  CLOCK_FILE: z.string().optional(),
})

const live = z.object({
  ...shared,
  STORE_MODE: z.literal('live'),
  STORE_URL: z.url({ protocol: /^https$/, error: 'is the public https:// address of the store' }),
  STRIPE_SECRET_KEY: z.string().regex(/^(sk|rk)_live_/, 'is a live key (sk_live_… or rk_live_…)'),
  STRIPE_API_BASE: z.undefined({ error: 'must not be set: a live store speaks to Stripe alone' }).optional(),
  CLOCK_FILE: z.undefined({ error: 'must not be set: a live store keeps real time' }).optional(),
  SMTP_URL: shared.SMTP_URL.refine((url) => !isLoopback(url), 'is a real mail server, not this machine'),
  MAIL_FROM: z.string().min(3),
})

const schema = z.discriminatedUnion('STORE_MODE', [demo, live]).superRefine((env, context) => {
  const google = ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'] as const
  const missing = google.filter((name) => env[name] === undefined)
  if (missing.length === 1)
    context.addIssue({ code: 'custom', path: [...missing], message: 'is needed beside the other one' })
})

export type Env = z.infer<typeof schema>

/** What a start-up prints: one line for each variable that is missing or wrong, without its value. */
export class EnvError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The environment is not right:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.name = 'EnvError'
  }
}

/**
 * Reads the store's environment out of `source`; empty values count as missing.
 * @throws EnvError that names every problem at once and never repeats a value.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse({ ...filled, STORE_MODE: filled.STORE_MODE ?? 'demo' })
  if (parsed.success) return parsed.data
  throw new EnvError(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0] ?? 'STORE_MODE')
      return filled[name] === undefined ? `${name} is missing.` : `${name}: ${issue.message}.`
    }),
  )
}

let parsed: Env | undefined

/** The environment of this process. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
