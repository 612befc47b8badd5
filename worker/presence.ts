/**
 * Which workers are alive. A job locked by a worker that was killed would stay locked for hours; each process therefore
 * holds an advisory lock under the id of its pool, under which all of its jobs are locked, which PostgreSQL drops the moment its connection dies, and whoever finds a job
 * locked under an id that nobody holds frees it.
 */
import { EventEmitter } from 'node:events'
import type { WorkerEvents } from 'graphile-worker'
import { Client, type Pool } from 'pg'
import { log } from '@/lib/platform/log.ts'

const RECONNECT_MS = 1_000
const lockOf = "hashtextextended('worker:' || $1, 0)"

/** Holds the advisory lock of this process's pool, and takes it again after a lost connection. */
export class WorkerPresence {
  readonly events: WorkerEvents = new EventEmitter()
  private readonly ids = new Set<string>()
  private client: Client | null = null
  private leaving = false

  constructor(private readonly databaseUrl: string) {
    this.events.on('pool:create', ({ workerPool }) => {
      this.ids.add(workerPool.id)
      this.hold(workerPool.id)
    })
  }

  /** Opens the connection that holds the locks. */
  async announce(): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl })
    client.on('error', (error) => {
      log.warn({ err: error }, 'the worker lost the connection that says it is alive')
      this.client = null
      this.announceAgain()
    })
    await client.connect()
    this.client = client
    for (const id of this.ids) this.hold(id)
  }

  /** Gives the locks back. */
  async leave(): Promise<void> {
    this.leaving = true
    await this.client?.end()
  }

  private hold(id: string): void {
    this.client?.query(`SELECT pg_advisory_lock(${lockOf})`, [id]).catch((error: unknown) => {
      log.warn({ err: error }, 'a worker could not say that it is alive')
    })
  }

  private announceAgain(): void {
    if (this.leaving) return
    setTimeout(() => {
      this.announce().catch(() => this.announceAgain())
    }, RECONNECT_MS)
  }
}

/** Frees the jobs of workers that died holding them. @returns the ids of the dead. */
export async function freeDeadWorkersJobs(pool: Pool): Promise<string[]> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ id: string }>(
      'SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs WHERE locked_by IS NOT NULL',
    )
    const dead: string[] = []
    for (const { id } of rows) {
      const tried = await client.query<{ free: boolean }>(`SELECT pg_try_advisory_lock(${lockOf}) AS free`, [
        id,
      ])
      if (!tried.rows[0]?.free) continue
      await client.query(`SELECT pg_advisory_unlock(${lockOf})`, [id])
      dead.push(id)
    }
    if (dead.length > 0) {
      await client.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [dead])
      log.warn({ workers: dead }, 'jobs of workers that died were freed')
    }
    return dead
  } finally {
    client.release()
  }
}
