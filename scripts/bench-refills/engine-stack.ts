/** What the engine needs and nothing else: database, Stripe sandbox, mailbox, and two workers. Pages are not part of it. */
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { benchPlace } from '../measure/place.ts'
import type { Session } from '../measure/session.ts'
import { typescript } from '../stack/child.ts'
import { send } from '../stack/orphans.ts'
import { type Plan, planDemo } from '../stack/plan.ts'
import { endLeftServer, startPostgres } from '../stack/postgres.ts'
import { seed } from '../stack/prepare.ts'
import { Problem } from '../stack/problem.ts'
import { startMailbox, startStripe } from '../stack/sandbox.ts'
import { readState } from '../stack/state.ts'

const WORKERS = ['worker', 'worker-2'] as const
const READY_MS = 60_000

/** Plans the stack, on an empty database and at the real time. @throws Problem */
export async function planEngine({ ports }: Session): Promise<Plan> {
  const variables = {
    ...{ PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', HOST: '127.0.0.1' },
    ...{ STORE_URL: `http://127.0.0.1:${ports.store}`, LOG_LEVEL: 'warn' },
  }
  const plan = planDemo({ variables, ports, place: benchPlace, mode: 'built' })
  rmSync(benchPlace.clock, { force: true })
  if (plan.demo?.home) {
    await endLeftServer(plan.demo.home)
    rmSync(plan.demo.home.cluster, { recursive: true, force: true })
  }
  return plan
}

/** Starts everything but the workers. @throws Problem */
export async function startOutside({ stack, progress }: Session, plan: Plan): Promise<void> {
  const { demo, env, host, place, ports, storeUrl } = plan
  if (!demo?.home) throw new Problem('The bench brings its own database: unset DATABASE_URL.')
  const { home, secrets } = demo
  const password = secrets.databasePassword
  await progress.step('PostgreSQL', () =>
    startPostgres(stack, home, { place, port: ports.postgres, password }),
  )
  await progress.step('Tables and first data', () => seed(stack, env))
  const stripe = {
    ...{ ports, host, storeUrl, databaseUrl: env.DATABASE_URL ?? '' },
    ...{ webhookUrl: demo.webhookUrl, webhookSecret: env.STRIPE_WEBHOOK_SECRETS ?? '' },
  }
  await progress.step('Stripe sandbox and mailbox', async () => {
    await Promise.all([startStripe(stack, stripe), startMailbox(stack, { ports, host, place })])
  })
}

/** Starts both workers; one that dies is started again. @throws Problem */
export async function startWorkers({ stack }: Session, { env }: Plan): Promise<void> {
  for (const name of WORKERS)
    await stack.keep({
      ...{ name, title: `the ${name}` },
      ...typescript('worker/main.ts'),
      env: { ...env, STORE_PROCESS: 'worker', NODE_ENV: 'production', LOG_LEVEL: 'info' },
      ready: () => stack.logs.read(name).includes('worker ready'),
      readyWithinMs: READY_MS,
    })
}

/** Process ids of the workers that run now. */
export function workerPids(): number[] {
  const processes = readState(benchPlace.state)?.processes ?? {}
  return WORKERS.flatMap((name) => processes[name]?.pid ?? [])
}

/** Kills one worker with SIGKILL, in the middle of whatever it does; its keeper starts it again. */
export async function killOne(): Promise<void> {
  const [pid] = workerPids()
  if (pid === undefined) throw new Problem('No worker runs that could be killed.')
  send(pid, 'SIGKILL')
  await sleep(0)
}
