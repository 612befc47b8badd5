/** The order in which the parts of a store come up: each has what it needs when its turn comes. */
import { refreshPages, startStore, startWorker } from './application.ts'
import { buildStore } from './build.ts'
import { refuseEmptyCatalogue } from './database.ts'
import type { Plan } from './plan.ts'
import { startPostgres } from './postgres.ts'
import { migrate, seed } from './prepare.ts'
import type { Progress } from './progress.ts'
import { startMailbox, startStripe } from './sandbox.ts'
import type { Stack } from './stack.ts'

/** Starts everything that `plan` names. @throws Problem; the caller then ends what had come up */
export async function bringUp(stack: Stack, plan: Plan, progress: Progress): Promise<void> {
  await bringUpDatabase(stack, plan, progress)
  await build(stack, plan, progress)
  // None of these waits for another; each is patient with one that answers later.
  await Promise.all([
    ...bringUpSandbox(stack, plan, progress),
    progress.step('Worker', () => startWorker(stack, plan.env, plan.mode)),
    progress.step('Store', () => startStore(stack, plan.env, plan.mode)),
  ])
  if (plan.mode === 'built') await progress.step('Pages', () => refreshPages(plan.env))
}

async function bringUpDatabase(
  stack: Stack,
  { demo, env, place, ports }: Plan,
  progress: Progress,
): Promise<void> {
  const home = demo?.home
  if (home) {
    await progress.step('PostgreSQL', async (remark) => {
      if (home.moved) remark(`in ${home.folder}, since the user postgres may not enter ${place.data}`)
      await startPostgres(stack, home, {
        place,
        port: ports.postgres,
        password: demo.secrets.databasePassword,
      })
    })
  }
  if (demo) await progress.step('Tables and first data', () => seed(stack, env))
  else {
    await progress.step('Tables', async () => {
      await migrate(stack, env)
      await refuseEmptyCatalogue(env.DATABASE_URL ?? '')
    })
  }
}

async function build(stack: Stack, plan: Plan, progress: Progress): Promise<void> {
  if (plan.mode === 'dev') return
  await progress.step('Build', async (remark) => {
    if (!(await buildStore(stack, plan.env))) remark('nothing has changed since the last one')
  })
}

function bringUpSandbox(stack: Stack, plan: Plan, progress: Progress): Promise<void>[] {
  const { demo, env, host, place, ports, storeUrl } = plan
  if (!demo) return []
  const stripe = {
    ...{ ports, host, storeUrl },
    databaseUrl: env.DATABASE_URL ?? '',
    webhookUrl: demo.webhookUrl,
    webhookSecret: env.STRIPE_WEBHOOK_SECRETS ?? '',
  }
  return [
    progress.step('Stripe sandbox', () => startStripe(stack, stripe)),
    progress.step('Mailbox', () => startMailbox(stack, { ports, host, place })),
  ]
}
