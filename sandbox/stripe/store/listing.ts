import { missing } from '../http/errors.ts'
import type { Transaction } from './database.ts'
import type { RecordType, Stored } from './records.ts'

/** Bounds on `created`, Unix seconds. */
interface CreatedRange {
  gt?: number
  gte?: number
  lt?: number
  lte?: number
}

/** One page of a list. `where` compares fields of the object as text; a nested field is written `a.b`. */
export interface ListQuery {
  limit?: number
  starting_after?: string
  ending_before?: string
  created?: CreatedRange | number
  where?: Record<string, string | undefined>
  /** At least one of these values, e.g. event types. */
  anyOf?: { field: string; values: string[] }
}

const DEFAULT_LIMIT = 10
const BOUNDS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

/**
 * Newest first, as Stripe lists. Cursors are ids: `starting_after` walks to older objects, `ending_before` back to newer ones.
 * @throws `resource_missing` when a cursor names no object of the type
 */
export async function listObjects<T extends RecordType>(
  tx: Transaction,
  type: T,
  query: ListQuery,
): Promise<{ rows: Stored<T>[]; hasMore: boolean }> {
  const values: unknown[] = [type]
  const conditions = ['type = $1']
  const bind = (value: unknown) => `$${values.push(value)}`
  for (const [field, value] of Object.entries(query.where ?? {}))
    if (value !== undefined) conditions.push(`${placeOf(field, bind)} = ${bind(value)}`)
  if (query.anyOf) conditions.push(`${placeOf(query.anyOf.field, bind)} = any(${bind(query.anyOf.values)})`)
  for (const [operator, value] of createdBounds(query.created))
    conditions.push(`created ${operator} ${bind(value)}`)
  const backwards = query.ending_before !== undefined
  const cursor = query.ending_before ?? query.starting_after
  if (cursor !== undefined) {
    const [at] = await tx.query<{ created: number; seq: number }>(
      'select created, seq from objects where id = $1 and type = $2',
      [cursor, type],
    )
    if (!at) throw missing(type, cursor, backwards ? 'ending_before' : 'starting_after')
    conditions.push(`(created, seq) ${backwards ? '>' : '<'} (${bind(at.created)}, ${bind(at.seq)})`)
  }
  const limit = query.limit ?? DEFAULT_LIMIT
  const order = backwards ? 'created asc, seq asc' : 'created desc, seq desc'
  const rows = await tx.query<Stored<T>>(
    `select doc, hidden from objects where ${conditions.join(' and ')} order by ${order} limit ${bind(limit + 1)}`,
    values,
  )
  const page = rows.slice(0, limit)
  return { rows: backwards ? page.reverse() : page, hasMore: rows.length > limit }
}

function createdBounds(created: CreatedRange | number | undefined): [string, number][] {
  if (created === undefined) return []
  if (typeof created === 'number') return [['=', created]]
  const bounds: [string, number][] = []
  for (const key of ['gt', 'gte', 'lt', 'lte'] as const) {
    const value = created[key]
    if (value !== undefined) bounds.push([BOUNDS[key], value])
  }
  return bounds
}

/** A field of a document in SQL; one at its top is written as the indexes have it. Names come from our code alone. */
function placeOf(field: string, bind: (value: unknown) => string): string {
  return /^[a-z_]+$/.test(field) ? `doc->>'${field}'` : `doc#>>${bind(field.split('.'))}`
}
