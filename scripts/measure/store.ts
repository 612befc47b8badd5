/** The store as it is measured: what `npm start` runs, a second time, on a database and a build of its own. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bringUp } from '../stack/bring-up.ts'
import type { ChildEnv } from '../stack/environment.ts'
import { root } from '../stack/paths.ts'
import { planDemo } from '../stack/plan.ts'
import { endLeftServer } from '../stack/postgres.ts'
import { buildSources, sourceHash } from '../stack/source-hash.ts'
import { benchPlace, distDir } from './place.ts'
import type { Session } from './session.ts'

export type MeasuredStore = { readonly url: string; readonly databaseUrl: string }

/**
 * Builds the store when its sources have changed, and starts it.
 * @param extra variables for its processes, for example to have the store profiled
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
    ...extra,
  }
  const plan = planDemo({ variables, ports, place: benchPlace, mode: 'built' })
  if (plan.demo?.home) await endLeftServer(plan.demo.home)
  await keepingSources(plan.env, () => bringUp(stack, plan, progress))
  return { url, databaseUrl: plan.env.DATABASE_URL ?? '' }
}

/**
 * A build into another folder points `next-env.d.ts` at it and adds it to `tsconfig.json`: both stay as they were, and
 * the build is written down as made from them as they are.
 */
async function keepingSources(env: ChildEnv, build: () => Promise<void>): Promise<void> {
  const files = ['next-env.d.ts', 'tsconfig.json'].map((name) => path.join(root, name))
  const kept = files.flatMap((file) => (existsSync(file) ? [{ file, text: readFileSync(file, 'utf8') }] : []))
  const stamp = path.join(root, distDir, 'built-from')
  try {
    await build()
  } finally {
    const fits = existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash(root, buildSources, env)
    for (const { file, text } of kept) if (readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
    if (fits) writeFileSync(stamp, sourceHash(root, buildSources, env))
  }
}
