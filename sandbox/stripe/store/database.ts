import pg from 'pg'
import { SCHEMA } from './schema.ts'

/** Who asked for a change: copied into `event.request`. Both null when the sandbox itself acts (a timer, a hosted page). */
export interface RequestOrigin {
  readonly id: string | null
  readonly idempotency_key: string | null
}

/** Nobody called the API: the change comes from a hosted page, the dashboard or a timer. */
export const NO_REQUEST: RequestOrigin = { id: null, idempotency_key: null }

/** One open transaction. Everything that belongs together is written through the same one. */
export interface Transaction {
  /** Time of the transaction in Unix seconds. */
  readonly now: number
  readonly origin: RequestOrigin
  query<R extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<R[]>
}

/** The pool, and who wants to know that something was committed. */
export interface Database {
  readonly pool: pg.Pool
  /** Called after every commit: the courier and the timer look for new work. */
  readonly listeners: Set<() => void>
}

const INT8 = 20
const POOL_SIZE = 12

/** Current time in Unix seconds. */
export function nowSeconds(): number {
  return Math.floor(Date.now() / 1000)
}

/**
 * Connects, and creates the sandbox's schema where it is missing.
 * @throws pg errors when the server cannot be reached
 */
export async function openDatabase(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    options: '-c search_path=stripe_sandbox',
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) },
  })
  pool.on('error', (error) =>
    console.error('stripe sandbox: lost an idle database connection:', error.message),
  )
  const client = await pool.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('stripe_sandbox.schema'))")
    await client.query(SCHEMA)
    await client.query("select pg_advisory_unlock(hashtext('stripe_sandbox.schema'))")
  } finally {
    client.release()
  }
  return { pool, listeners: new Set() }
}

/**
 * Runs `work` in one transaction: all of it is kept, or, when it throws, nothing.
 * @returns what `work` returned, after the commit
 */
export async function transaction<T>(
  database: Database,
  origin: RequestOrigin,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work({
      now: nowSeconds(),
      origin,
      query: async (text, values) => (await client.query(text, values ? [...values] : undefined)).rows,
    })
    await client.query('commit')
    for (const listener of database.listeners) listener()
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}
