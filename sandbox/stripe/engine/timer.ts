import { type Database, NO_REQUEST, type Transaction, transaction } from '../store/database.ts'
import type { TaskKind } from '../store/tasks.ts'

const POLL_MS = 500
const RETRY_SECONDS = 5

/** What is done when a task's time comes. `target` is an object id; it may have changed or be gone by then. */
export type TaskHandlers = Record<TaskKind, (tx: Transaction, target: string) => Promise<void>>

/** Runs tasks when they are due. A task and its effect are one transaction: it is done exactly once, whatever crashes. */
export class Timer {
  readonly #database: Database
  readonly #handlers: TaskHandlers
  #interval: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  #stopped = false

  constructor(database: Database, handlers: TaskHandlers) {
    this.#database = database
    this.#handlers = handlers
  }

  start(): void {
    this.#interval = setInterval(() => this.tick(), POLL_MS)
  }

  /** Takes no new task and waits for the one under way. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#interval)
    await this.#running
  }

  /** Looks for due tasks now. */
  tick(): void {
    if (this.#running || this.#stopped) return
    this.#running = this.#drain()
      .catch((error) => console.error('stripe sandbox: timer failed:', error))
      .finally(() => {
        this.#running = undefined
      })
  }

  async #drain(): Promise<void> {
    while (!this.#stopped && (await this.#runNext()));
  }

  async #runNext(): Promise<boolean> {
    const taken: { id?: number } = {}
    try {
      return await transaction(this.#database, NO_REQUEST, async (tx) => {
        const [task] = await tx.query<{ id: number; kind: TaskKind; target: string }>(
          'select id, kind, target from tasks where run_at <= now() order by run_at, id limit 1 for update skip locked',
        )
        if (!task) return false
        taken.id = task.id
        await this.#handlers[task.kind](tx, task.target)
        await tx.query('delete from tasks where id = $1', [task.id])
        return true
      })
    } catch (error) {
      console.error('stripe sandbox: a task failed and will be tried again:', error)
      await this.#database.pool.query(
        'update tasks set failures = failures + 1, run_at = now() + make_interval(secs => $2) where id = $1',
        [taken.id, RETRY_SECONDS],
      )
      return true
    }
  }
}
