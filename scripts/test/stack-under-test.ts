/** The whole stack once more, with nothing in common with a demo that may run beside it: own ports, database, build. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startConformanceProxy } from '@/sandbox/conformance/proxy.ts'
import { bareEnvironment } from '../stack/bare-environment.ts'
import { bringUp } from '../stack/bring-up.ts'
import { makeDatabase } from '../stack/database.ts'
import { root, testPlace } from '../stack/paths.ts'
import { type Plan, planDemo, webhookOf } from '../stack/plan.ts'
import type { Ports } from '../stack/ports.ts'
import { addressOf, endLeftServer } from '../stack/postgres.ts'
import type { Progress } from '../stack/progress.ts'
import { readSecrets } from '../stack/secrets.ts'
import type { Stack } from '../stack/stack.ts'

const HOST = '127.0.0.1'
const SANDBOX_DATABASE = 'sandbox_test'

export type StackUnderTest = {
  /** What the tests find the stack with. */
  readonly env: Record<string, string>
  readonly conformance: Awaited<ReturnType<typeof startConformanceProxy>>
}

/**
 * Brings up the stack on `ports`, built anew on an empty database, with the conformance proxy between the store and
 * the Stripe sandbox.
 * @throws Problem
 */
export async function bringUpForTest(
  stack: Stack,
  ports: Ports,
  progress: Progress,
): Promise<StackUnderTest> {
  const secrets = readSecrets(testPlace.secrets)
  const conformance = await startConformanceProxy({
    port: 0,
    upstream: `http://${HOST}:${ports.stripe}`,
    webhookTarget: webhookOf(HOST, ports.store),
    webhookSecret: secrets.STRIPE_WEBHOOK_SECRETS,
  })
  stack.alsoClose(() => conformance.close())
  const planned = planDemo(
    {
      variables: { ...bareEnvironment(), HOST, NEXT_DIST_DIR: path.join('.data', 'test', 'next') },
      ports,
      place: testPlace,
      mode: 'built',
    },
    { stripeUrl: conformance.url, webhookUrl: `${conformance.url}/__webhook` },
  )
  const home = planned.demo?.home
  if (home) {
    await endLeftServer(home)
    rmSync(home.cluster, { recursive: true, force: true })
    rmSync(testPlace.clock, { force: true })
  }
  await keepingSources(() => bringUp(stack, planned, progress))
  const server = { place: testPlace, port: ports.postgres, password: secrets.databasePassword }
  await makeDatabase(addressOf(server, 'postgres'), SANDBOX_DATABASE)
  return { env: testEnvironment(planned, addressOf(server, SANDBOX_DATABASE)), conformance }
}

function testEnvironment({ env, ports, storeUrl }: Plan, sandboxDatabase: string): Record<string, string> {
  const sandboxUrl = `http://${HOST}:${ports.stripe}`
  return {
    ...env,
    STORE_URL: storeUrl,
    SANDBOX_URL: sandboxUrl,
    STRIPE_SANDBOX_URL: sandboxUrl,
    MAILBOX_URL: `http://${HOST}:${ports.mailbox}`,
    WEBHOOK_SECRET: env.STRIPE_WEBHOOK_SECRETS ?? '',
    TEST_DATABASE_URL: sandboxDatabase,
    STACK_STATE: testPlace.state,
  }
}

/** A build into another folder has Next.js write that folder into these two; the checkout's own stay as they were. */
const rewritten = ['next-env.d.ts', 'tsconfig.json']

async function keepingSources(work: () => Promise<void>): Promise<void> {
  const files = rewritten.map((name) => path.join(root, name)).filter((file) => existsSync(file))
  const before = files.map((file) => [file, readFileSync(file)] as const)
  try {
    await work()
  } finally {
    for (const [file, content] of before) writeFileSync(file, content)
  }
}
