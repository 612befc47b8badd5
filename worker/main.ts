/** The worker: everything the store does after a response. One process, as many as wanted. */
import { once } from 'node:events'
import { run } from 'graphile-worker'
import { Pool } from 'pg'
import { env } from '@/lib/platform/env.ts'
import { log } from '@/lib/platform/log.ts'
import { workerLogger } from './logger.ts'
import { freeDeadWorkersJobs, WorkerPresence } from './presence.ts'
import { crontab, taskList } from './tasks.ts'

const CONCURRENCY = 4
const RECOVERY_MS = 30_000

const pool = new Pool({ connectionString: env().DATABASE_URL, max: CONCURRENCY + 4 })
pool.on('error', (error) => log.warn({ err: error }, 'the worker lost an idle database connection'))

const presence = new WorkerPresence(env().DATABASE_URL)
await presence.announce()
await freeDeadWorkersJobs(pool)

const runner = await run({
  pgPool: pool,
  concurrency: CONCURRENCY,
  pollInterval: 1_000,
  noHandleSignals: true,
  logger: workerLogger,
  taskList,
  crontab,
  events: presence.events,
})
const recovery = setInterval(() => {
  freeDeadWorkersJobs(pool).catch((error: unknown) =>
    log.warn({ err: error }, 'dead workers could not be looked for'),
  )
}, RECOVERY_MS)
log.info('worker ready')

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
await Promise.race([
  once(stop.signal, 'abort'),
  runner.promise.catch((error: unknown) => log.error({ err: error }, 'the worker failed')),
])
clearInterval(recovery)
await runner.stop().catch(() => undefined)
await presence.leave()
await pool.end()
process.exit(stop.signal.aborted ? 0 : 1)
