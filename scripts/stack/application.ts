/** The two processes that are ours in production: the store, which answers, and the worker, which does what can wait. */
import { setTimeout as sleep } from 'node:timers/promises'
import { installed, typescript } from './child.ts'
import { type ChildEnv, knockAt } from './environment.ts'
import { Problem } from './problem.ts'
import type { Stack } from './stack.ts'
import { answersOk } from './wait.ts'

const STORE_READY_MS = 120_000
const WORKER_READY_MS = 60_000

export type Mode = 'built' | 'dev'

/** Starts the worker; ready when it says so in its log. @throws Problem */
export async function startWorker(stack: Stack, env: ChildEnv, mode: Mode): Promise<void> {
  const file = 'worker/main.ts'
  const watch = installed('tsx/dist/cli.mjs', 'watch', '--clear-screen=false', file)
  await stack.keep({
    name: 'worker',
    title: 'the worker',
    ...(mode === 'dev' ? watch : typescript(file)),
    env: processEnv(env, 'worker', mode),
    ready: () => stack.logs.read('worker').includes('worker ready'),
    readyWithinMs: WORKER_READY_MS,
  })
}

/** Longer than a proxy keeps an idle connection, so that none is closed under a request on its way. */
const KEEP_ALIVE_MS = 75_000

/** Starts the store; ready when its health page says so. @throws Problem */
export async function startStore(stack: Stack, env: ChildEnv, mode: Mode): Promise<void> {
  const host = env.HOST === 'localhost' ? '127.0.0.1' : (env.HOST ?? '127.0.0.1')
  const command = mode === 'dev' ? ['dev'] : ['start', '--keepAliveTimeout', String(KEEP_ALIVE_MS)]
  await stack.keep({
    name: 'store',
    title: 'the store',
    ...installed('next/dist/bin/next', ...command, '-H', host, '-p', env.PORT ?? '3000'),
    env: processEnv(env, 'store', mode),
    ready: () => answersOk(`${localUrl(env)}/api/health`),
    readyWithinMs: STORE_READY_MS,
  })
}

/**
 * Has the pages that were built ahead made anew: prices and stock may have changed since.
 * @throws Problem when the store does not do it
 */
export async function refreshPages(env: ChildEnv): Promise<void> {
  const tries = 3
  for (let attempt = 1; attempt <= tries; attempt++) {
    const response = await fetch(`${localUrl(env)}/api/revalidate`, {
      method: 'POST',
      headers: { authorization: `Bearer ${env.INTERNAL_SECRET}`, 'content-type': 'application/json' },
      body: '{"all":true}',
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined)
    await response?.body?.cancel()
    if (response?.ok) return
    await sleep(500)
  }
  throw new Problem('The store does not renew its pages: see .data/logs/store.log.')
}

/** The store's address from this machine. */
function localUrl(env: ChildEnv): string {
  return `http://${knockAt(env.HOST ?? '127.0.0.1')}:${env.PORT ?? '3000'}`
}

function processEnv(env: ChildEnv, name: 'store' | 'worker', mode: Mode): Record<string, string> {
  return { ...env, STORE_PROCESS: name, NODE_ENV: mode === 'dev' ? 'development' : 'production' }
}
