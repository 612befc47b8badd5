/**
 * The outside world of a demo: the Stripe sandbox and the mailbox. A live store starts neither, and neither knows
 * anything of the store's environment.
 */
import { bareEnvironment } from './bare-environment.ts'
import { plainTypescript, typescript } from './child.ts'
import { isLoopback, sandboxPublicUrl } from './environment.ts'
import type { Place } from './paths.ts'
import type { Ports } from './ports.ts'
import type { Stack } from './stack.ts'
import { answersOk, statusOf } from './wait.ts'

const READY_MS = 60_000

type StripeOptions = {
  readonly ports: Ports
  readonly host: string
  readonly storeUrl: string
  readonly databaseUrl: string
  readonly webhookUrl: string
  readonly webhookSecret: string
}

/** Starts the Stripe sandbox. @throws Problem */
export async function startStripe(stack: Stack, options: StripeOptions): Promise<void> {
  const { ports } = options
  await stack.keep({
    name: 'stripe',
    title: 'the Stripe sandbox',
    ...typescript('sandbox/stripe/main.ts'),
    env: {
      ...bareEnvironment(),
      STRIPE_SANDBOX_PORT: String(ports.stripe),
      STRIPE_SANDBOX_HOST: bindTo(options.host),
      STRIPE_SANDBOX_DATABASE_URL: options.databaseUrl,
      STRIPE_SANDBOX_WEBHOOK_URL: options.webhookUrl,
      STRIPE_SANDBOX_WEBHOOK_SECRET: options.webhookSecret,
      STRIPE_SANDBOX_PUBLIC_URL: sandboxPublicUrl(options.storeUrl, ports.stripe),
    },
    ready: () => isThere(`http://127.0.0.1:${ports.stripe}/`),
    readyWithinMs: READY_MS,
  })
}

type MailboxOptions = { readonly ports: Ports; readonly host: string; readonly place: Place }

/** Starts the mailbox. @throws Problem */
export async function startMailbox(stack: Stack, { ports, host, place }: MailboxOptions): Promise<void> {
  await stack.keep({
    name: 'mailbox',
    title: 'the mailbox',
    ...plainTypescript('sandbox/mailbox/main.ts'),
    env: {
      ...bareEnvironment(),
      MAILBOX_PORT: String(ports.mailbox),
      MAILBOX_SMTP_PORT: String(ports.smtp),
      MAILBOX_HOST: bindTo(host),
      MAILBOX_FOLDER: place.mail,
    },
    ready: () => answersOk(`http://127.0.0.1:${ports.mailbox}/api/healthz`),
    readyWithinMs: READY_MS,
  })
}

/** Whatever it answers, it answers. */
async function isThere(url: string): Promise<boolean> {
  return (await statusOf(url)) !== undefined
}

/** The sandbox stays on loopback with the store; opened to a network, it answers on loopback as well. */
function bindTo(host: string): string {
  return isLoopback(host) ? '127.0.0.1' : '0.0.0.0'
}
