/** Watching the workers: how far they are, how much memory they took at most, and until when there was something to do. */
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { cpuSeconds, cpuSecondsOf } from '../measure/cpu.ts'
import { Problem } from '../stack/problem.ts'
import { workerPids } from './engine-stack.ts'

const LOOK_MS = 500
const PATIENCE_MS = 3 * 60_000

export type Drained = {
  readonly done: number
  readonly seconds: number
  readonly peakMiB: number
  /** Seconds of processor time. */
  readonly cpu: { readonly workers: number; readonly postgres: number; readonly stripe: number }
}

type Watching = {
  /** How many are done. */
  readonly count: () => Promise<number>
  /** What the job list holds while there is something to do. */
  readonly jobs: readonly string[]
  readonly onProgress?: (done: number) => Promise<void>
}

/** Waits until no job of these kinds is left that could run. @throws Problem when nothing moves for minutes */
export async function untilDrained(pool: Pool, { count, jobs, onProgress }: Watching): Promise<Drained> {
  const began = performance.now()
  let peakKiB = 0
  const first = await count()
  const outside = { postgres: cpuSeconds('postgres'), stripe: cpuSeconds('stripe') }
  const workers = new Map(
    workerPids().map((pid) => [pid, { from: cpuSecondsOf(pid), to: cpuSecondsOf(pid) }]),
  )
  let before = first
  let movedAt = performance.now()
  for (;;) {
    await sleep(LOOK_MS)
    for (const pid of workerPids()) {
      peakKiB = Math.max(peakKiB, peakOf(pid))
      const { from } = workers.get(pid) ?? { from: 0 }
      workers.set(pid, { from, to: cpuSecondsOf(pid) })
    }
    const done = await count()
    if (done !== before) movedAt = performance.now()
    before = done
    await onProgress?.(done)
    if ((await waiting(pool, jobs)) === 0)
      return {
        done: done - first,
        seconds: (performance.now() - began) / 1000,
        peakMiB: peakKiB / 1024,
        cpu: {
          workers: [...workers.values()].reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0),
          postgres: cpuSeconds('postgres') - outside.postgres,
          stripe: cpuSeconds('stripe') - outside.stripe,
        },
      }
    if (performance.now() - movedAt > PATIENCE_MS)
      throw new Problem('Nothing has moved for three minutes: see .data/bench/logs.')
  }
}

async function waiting(pool: Pool, jobs: readonly string[]): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `SELECT COUNT(*)::int AS n FROM graphile_worker.jobs
     WHERE task_identifier = ANY($1) AND (locked_at IS NOT NULL OR run_at <= now())`,
    [jobs],
  )
  return rows[0]?.n ?? 0
}

/** KiB a process has taken at most so far; 0 when it has just ended. */
function peakOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
