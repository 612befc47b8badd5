import { z } from 'zod'
import { createCoupon } from '../engine/coupons.ts'
import { mergeMetadata } from '../http/convert.ts'
import {
  amount,
  currency,
  decimal,
  emptyable,
  expandable,
  integer,
  listing,
  metadata,
  onlyExpand,
  text,
} from '../http/fields.ts'
import type { Define } from '../http/operations.ts'
import { listObjects } from '../store/listing.ts'
import { deleteObject, requireLocked, requireObject, saveObject } from '../store/objects.ts'
import { changed, emit } from '../webhooks/emit.ts'

/** Coupons: what a discount takes off. */
export function coupons(define: Define): void {
  define(
    'POST',
    '/v1/coupons',
    z.strictObject({
      ...expandable,
      id: text.optional(),
      name: z.string().max(40).optional(),
      percent_off: decimal.pipe(z.number().gt(0).max(100)).optional(),
      amount_off: amount.optional(),
      currency: currency.optional(),
      duration: z.enum(['forever', 'once', 'repeating']).optional(),
      duration_in_months: integer.optional(),
      max_redemptions: integer.pipe(z.number().min(1)).optional(),
      redeem_by: integer.optional(),
      metadata: emptyable(metadata).optional(),
    }),
    ({ tx, params }) => createCoupon(tx, { ...params, metadata: params.metadata ?? {} }),
  )

  define(
    'GET',
    '/v1/coupons/:id',
    onlyExpand,
    async ({ tx, id }) => (await requireObject(tx, 'coupon', id)).doc,
  )

  define(
    'POST',
    '/v1/coupons/:id',
    z.strictObject({
      ...expandable,
      name: z.string().max(40).optional(),
      metadata: emptyable(metadata).optional(),
    }),
    async ({ tx, id, params }) => {
      const coupon = await requireLocked(tx, 'coupon', id)
      const before = structuredClone(coupon.doc)
      if (params.name !== undefined) coupon.doc.name = params.name || null
      if (params.metadata !== undefined)
        coupon.doc.metadata = mergeMetadata(coupon.doc.metadata ?? {}, params.metadata)
      await saveObject(tx, coupon)
      await emit(tx, 'coupon.updated', coupon.doc, changed(before, coupon.doc))
      return coupon.doc
    },
  )

  define('DELETE', '/v1/coupons/:id', z.strictObject({}), async ({ tx, id }) => {
    const coupon = await requireLocked(tx, 'coupon', id)
    await deleteObject(tx, id)
    await emit(tx, 'coupon.deleted', coupon.doc)
    return { id, object: 'coupon', deleted: true }
  })

  define('GET', '/v1/coupons', z.strictObject(listing), async ({ tx, params, path }) => {
    const { rows, hasMore } = await listObjects(tx, 'coupon', params)
    return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url: path }
  })
}
