/** The one PostgreSQL pool of this process. Only `store.ts` files may import it. */

import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/generated/prisma/client.ts'
import { env } from './env.ts'
import { log } from './log.ts'

/** What a query runs on: the pool, or the transaction it was handed. */
export type Db = Prisma.TransactionClient

const globals = globalThis as typeof globalThis & { storePool?: PrismaClient }

function open(): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: env().DATABASE_URL,
      max: 20,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
    },
    {
      statementNameGenerator: ({ sql }) => nameOf(sql),
      onPoolError: (error) => log.warn({ err: error }, 'an idle database connection was lost'),
    },
  )
  return new PrismaClient({ adapter, log: [] })
}

const names = new Map<string, string>()

/** The name a statement is prepared under: always the same for the same text. Texts are few, for values stand beside them. */
function nameOf(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  const name = createHash('sha1').update(sql).digest('base64url')
  names.set(sql, name)
  return name
}

/** The pool, opened with the first use and kept over hot reloads. */
export function db(): PrismaClient {
  globals.storePool ??= open()
  return globals.storePool
}

/**
 * Runs `work` in one transaction, again when PostgreSQL asks for it (deadlock, serialisation failure).
 * @param work must be free of effects outside the database.
 * @throws whatever `work` throws, after the transaction is rolled back.
 */
export async function inTransaction<T>(work: (tx: Db) => Promise<T>, attempts = 4): Promise<T> {
  try {
    return await db().$transaction(work, { maxWait: 15_000, timeout: 15_000 })
  } catch (error) {
    if (attempts > 1 && isRetryable(error)) return inTransaction(work, attempts - 1)
    throw error
  }
}

function isRetryable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  return code === 'P2034' || /40001|40P01|deadlock detected/.test(error.message)
}

/** True when `error` is a unique key that was already taken. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === 'P2002') || error.message.includes('23505')
}
