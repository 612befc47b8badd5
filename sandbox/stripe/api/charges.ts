import { z } from 'zod'
import { listing, onlyExpand, text } from '../http/fields.ts'
import type { Define } from '../http/operations.ts'
import { listObjects } from '../store/listing.ts'
import { requireObject } from '../store/objects.ts'

/** Charges are made by payment intents; here they are read. */
export function charges(define: Define): void {
  define(
    'GET',
    '/v1/charges/:id',
    onlyExpand,
    async ({ tx, id }) => (await requireObject(tx, 'charge', id)).doc,
  )

  define(
    'GET',
    '/v1/charges',
    z.strictObject({ ...listing, customer: text.optional(), payment_intent: text.optional() }),
    async ({ tx, params, path }) => {
      const { customer, payment_intent } = params
      const { rows, hasMore } = await listObjects(tx, 'charge', {
        ...params,
        where: { customer, payment_intent },
      })
      return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url: path }
    },
  )
}
