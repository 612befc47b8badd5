import { z } from 'zod'
import { createPromotionCode } from '../engine/coupons.ts'
import { mergeMetadata } from '../http/convert.ts'
import {
  amount,
  currency,
  emptyable,
  expandable,
  flag,
  integer,
  listing,
  metadata,
  onlyExpand,
  text,
} from '../http/fields.ts'
import type { Define } from '../http/operations.ts'
import { listObjects } from '../store/listing.ts'
import { requireLocked, requireObject, saveObject } from '../store/objects.ts'
import { changed, emit } from '../webhooks/emit.ts'

/** Promotion codes: the words a shopper types for a coupon. */
export function promotionCodes(define: Define): void {
  define(
    'POST',
    '/v1/promotion_codes',
    z.strictObject({
      ...expandable,
      promotion: z.strictObject({ type: z.literal('coupon'), coupon: text }),
      active: flag.optional(),
      code: z
        .string()
        .regex(/^[a-zA-Z0-9-]{1,500}$/)
        .optional(),
      customer: text.optional(),
      expires_at: integer.optional(),
      max_redemptions: integer.pipe(z.number().min(1)).optional(),
      metadata: metadata.optional(),
      restrictions: z
        .strictObject({
          first_time_transaction: flag.optional(),
          minimum_amount: amount.optional(),
          minimum_amount_currency: currency.optional(),
        })
        .optional(),
    }),
    ({ tx, params }) => createPromotionCode(tx, { ...params, coupon: params.promotion.coupon }),
  )

  define('GET', '/v1/promotion_codes/:id', onlyExpand, async ({ tx, id }) => {
    return (await requireObject(tx, 'promotion_code', id)).doc
  })

  define(
    'POST',
    '/v1/promotion_codes/:id',
    z.strictObject({ ...expandable, active: flag.optional(), metadata: emptyable(metadata).optional() }),
    async ({ tx, id, params }) => {
      const promotion = await requireLocked(tx, 'promotion_code', id)
      const before = structuredClone(promotion.doc)
      if (params.active !== undefined) promotion.doc.active = params.active
      if (params.metadata !== undefined)
        promotion.doc.metadata = mergeMetadata(promotion.doc.metadata ?? {}, params.metadata)
      await saveObject(tx, promotion)
      await emit(tx, 'promotion_code.updated', promotion.doc, changed(before, promotion.doc))
      return promotion.doc
    },
  )

  define(
    'GET',
    '/v1/promotion_codes',
    z.strictObject({
      ...listing,
      active: z.enum(['true', 'false']).optional(),
      code: text.optional(),
      coupon: text.optional(),
      customer: text.optional(),
    }),
    async ({ tx, params, path }) => {
      const { active, code, coupon, customer } = params
      const where = { active, code, customer, 'promotion.coupon': coupon }
      const { rows, hasMore } = await listObjects(tx, 'promotion_code', { ...params, where })
      return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url: path }
    },
  )
}
