/** Knocking at a database, and saying in a sentence why it does not open. */
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Problem } from './problem.ts'

const CONNECT_MS = 5_000
const STARTING_UP = '57P03'
const PATIENCE_MS = 30_000

/**
 * Connects once, to see that the database takes this user.
 * @throws Problem when it does not; a server that is just starting up is waited for
 */
export async function refuseClosedDatabase(databaseUrl: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      await query(databaseUrl, 'SELECT 1')
      return
    } catch (error) {
      if (codeOf(error) !== STARTING_UP || Date.now() > end) throw new Problem(explain(databaseUrl, error))
      await sleep(500)
    }
  }
}

/** What comes back from a knock: it opens, it answers with a refusal, or nobody is there (yet). */
export async function knock(databaseUrl: string): Promise<'open' | 'wrong password' | 'silent'> {
  return query(databaseUrl, 'SELECT 1').then(
    () => 'open',
    (error: unknown) => (codeOf(error) === '28P01' ? 'wrong password' : 'silent'),
  )
}

/** Makes the database `name` on the server of `serverUrl` when there is none. */
export async function makeDatabase(serverUrl: string, name: string): Promise<void> {
  const present = '42P04'
  await query(serverUrl, `CREATE DATABASE ${pg.escapeIdentifier(name)}`).catch((error: unknown) => {
    if (codeOf(error) !== present) throw error
  })
}

/** @throws Problem when there is nothing to sell: pages cannot be built of nothing */
export async function refuseEmptyCatalogue(databaseUrl: string): Promise<void> {
  if ((await query(databaseUrl, 'SELECT 1 FROM product LIMIT 1')) > 0) return
  throw new Problem(
    'The catalogue in this database is empty: write the starting one with npm run db:seed, and put your own prices, stock and lots in before customers see it.',
  )
}

/** Runs one statement on a connection of its own; returns how many rows came back. */
async function query(databaseUrl: string, text: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query(text)).rowCount ?? 0
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The sentence for a connection that failed. The password never enters it. */
export function explain(databaseUrl: string, error: unknown): string {
  const { hostname, port, pathname, username } = new URL(databaseUrl)
  const where = `${hostname}:${port || 5432}`
  const name = decodeURIComponent(pathname.slice(1)) || username
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
      return `No database answers at ${where}: start it, or correct DATABASE_URL.`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host ${hostname} in DATABASE_URL cannot be found: correct it, or check the network.`
    case '28P01':
    case '28000':
      return `The database at ${where} refuses the user "${decodeURIComponent(username)}" with this password: correct DATABASE_URL.`
    case '3D000':
      return `There is no database "${name}" at ${where}: create it (createdb ${name}), or correct DATABASE_URL.`
    case '42501':
      return `The user "${decodeURIComponent(username)}" may not use the database "${name}" at ${where}: grant it the rights, or correct DATABASE_URL.`
    case '53300':
      return `The database at ${where} has no connection left: close some, or raise its max_connections.`
    default:
      return `The database at ${where} does not let the store in (${error instanceof Error ? error.message : 'no answer'}): correct DATABASE_URL.`
  }
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
