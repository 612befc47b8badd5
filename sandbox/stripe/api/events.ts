import { z } from 'zod'
import { expandable, flag, listing, onlyExpand, text } from '../http/fields.ts'
import type { Define } from '../http/operations.ts'
import type { Transaction } from '../store/database.ts'
import { listObjects } from '../store/listing.ts'
import { requireObject } from '../store/objects.ts'
import type { EventEnvelope } from '../store/records.ts'

/** Events: what happened, with how many endpoints still have to be told. */
export function events(define: Define): void {
  define('GET', '/v1/events/:id', onlyExpand, async ({ tx, id }) => {
    const { doc } = await requireObject(tx, 'event', id)
    return { ...doc, pending_webhooks: (await pendingByEvent(tx, [id])).get(id) ?? 0 }
  })

  define(
    'GET',
    '/v1/events',
    z.strictObject({
      ...expandable,
      ...listing,
      type: text.optional(),
      types: z.array(text).max(20).optional(),
      delivery_success: flag.optional(),
    }),
    async ({ tx, params, path }) => {
      const { rows, hasMore } = await listObjects(tx, 'event', {
        ...params,
        where: { type: params.type },
        anyOf: params.types && { field: 'type', values: params.types },
      })
      const pending = await pendingByEvent(
        tx,
        rows.map((row) => row.doc.id),
      )
      const data = rows
        .map(({ doc }): EventEnvelope => ({ ...doc, pending_webhooks: pending.get(doc.id) ?? 0 }))
        .filter(
          (doc) =>
            params.delivery_success === undefined || (doc.pending_webhooks === 0) === params.delivery_success,
        )
      return { object: 'list', data, has_more: hasMore, url: path }
    },
  )
}

async function pendingByEvent(tx: Transaction, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.query<{ event_id: string; count: number }>(
    `select event_id, count(distinct endpoint_id) as count from deliveries
     where event_id = any($1) and state = 'pending' group by 1`,
    [ids],
  )
  return new Map(rows.map((row) => [row.event_id, row.count]))
}
