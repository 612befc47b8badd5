/** How the queue is doing, for the readiness check. */
import { db } from '../db.ts'

/** Seconds the oldest job that could run has waited; 0 when none waits. @throws when the database is away. */
export async function readJobsLag(): Promise<number> {
  const [row] = await db().$queryRaw<{ seconds: number }[]>`
    SELECT COALESCE(EXTRACT(EPOCH FROM now() - MIN(run_at)), 0)::float8 AS seconds
    FROM graphile_worker.jobs WHERE locked_at IS NULL AND run_at <= now() AND attempts < max_attempts`
  return row?.seconds ?? 0
}
