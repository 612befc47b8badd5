/** The store as it is measured: a production build on a PostgreSQL of its own, without worker, mailbox and payments. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { refreshPages, startStore } from '../stack/application.ts'
import { buildStore } from '../stack/build.ts'
import { root } from '../stack/paths.ts'
import { planDemo } from '../stack/plan.ts'
import { endLeftServer, startPostgres } from '../stack/postgres.ts'
import { migrate, seed } from '../stack/prepare.ts'
import { benchPlace, distDir } from './place.ts'
import type { Session } from './session.ts'

export type MeasuredStore = { readonly url: string; readonly databaseUrl: string }

/**
 * Builds the store when its sources have changed, and starts it.
 * @param extra variables for the store's own process, for example to have it profiled
 * @throws Problem
 */
export async function startMeasuredStore(
  { stack, progress, ports }: Session,
  extra: Readonly<Record<string, string>> = {},
): Promise<MeasuredStore> {
  const url = `http://127.0.0.1:${ports.store}`
  const variables = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    HOST: '127.0.0.1',
    STORE_URL: url,
    NEXT_DIST_DIR: distDir,
  }
  const { env, demo } = planDemo({ variables, ports, place: benchPlace, mode: 'built' })
  const home = demo?.home
  if (home) {
    await progress.step('PostgreSQL', async () => {
      await endLeftServer(home)
      const password = demo.secrets.databasePassword
      await startPostgres(stack, home, { place: benchPlace, port: ports.postgres, password })
    })
  }
  await progress.step('Tables and first data', async () => {
    await migrate(stack, env)
    await seed(stack, env)
  })
  await progress.step('Build of the store', async (remark) => {
    const built = await keepingRouteTypes(() => buildStore(stack, env))
    if (!built) remark('nothing has changed since the last one')
  })
  await progress.step('Store', async () => {
    await startStore(stack, { ...env, ...extra }, 'built')
    await refreshPages(env)
  })
  return { url, databaseUrl: env.DATABASE_URL ?? '' }
}

/** A build into another folder points next-env.d.ts at it; the checkout's own stays as it was. */
async function keepingRouteTypes<T>(work: () => Promise<T>): Promise<T> {
  const file = path.join(root, 'next-env.d.ts')
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  try {
    return await work()
  } finally {
    if (before !== undefined) writeFileSync(file, before)
  }
}
