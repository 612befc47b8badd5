import { z } from 'zod'
import { createRefund } from '../engine/refunds.ts'
import { idOf } from '../engine/session-price.ts'
import { mergeMetadata } from '../http/convert.ts'
import { invalid } from '../http/errors.ts'
import { emptyable, expandable, integer, listing, metadata, onlyExpand, text } from '../http/fields.ts'
import type { Define } from '../http/operations.ts'
import { listObjects } from '../store/listing.ts'
import { requireLocked, requireObject, saveObject } from '../store/objects.ts'
import { changed, emit } from '../webhooks/emit.ts'

/** Refunds: partial or whole, several of one charge. */
export function refunds(define: Define): void {
  define(
    'POST',
    '/v1/refunds',
    z.strictObject({
      ...expandable,
      amount: integer.optional(),
      charge: text.optional(),
      payment_intent: text.optional(),
      reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
      metadata: emptyable(metadata).optional(),
    }),
    async ({ tx, params }) => {
      if (Boolean(params.charge) === Boolean(params.payment_intent))
        throw invalid(
          'One of the following params should be provided for this request: payment_intent or charge.',
        )
      let { charge } = params
      if (params.payment_intent) {
        const intent = await requireObject(tx, 'payment_intent', params.payment_intent, 'payment_intent')
        const latest = idOf(intent.doc.latest_charge)
        if (intent.doc.status !== 'succeeded' || !latest)
          throw invalid(
            `This PaymentIntent (${intent.doc.id}) does not have a successful charge to refund.`,
            'payment_intent',
          )
        charge = latest
      }
      return createRefund(tx, { ...params, charge: charge ?? '', metadata: params.metadata ?? {} })
    },
  )

  define(
    'GET',
    '/v1/refunds/:id',
    onlyExpand,
    async ({ tx, id }) => (await requireObject(tx, 'refund', id)).doc,
  )

  define(
    'POST',
    '/v1/refunds/:id',
    z.strictObject({ ...expandable, metadata: emptyable(metadata).optional() }),
    async ({ tx, id, params }) => {
      const refund = await requireLocked(tx, 'refund', id)
      const before = structuredClone(refund.doc)
      if (params.metadata !== undefined)
        refund.doc.metadata = mergeMetadata(refund.doc.metadata ?? {}, params.metadata)
      await saveObject(tx, refund)
      await emit(tx, 'refund.updated', refund.doc, changed(before, refund.doc))
      return refund.doc
    },
  )

  define(
    'GET',
    '/v1/refunds',
    z.strictObject({ ...listing, charge: text.optional(), payment_intent: text.optional() }),
    async ({ tx, params, path }) => {
      const { charge, payment_intent } = params
      const { rows, hasMore } = await listObjects(tx, 'refund', {
        ...params,
        where: { charge, payment_intent },
      })
      return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url: path }
    },
  )
}
