import { z } from 'zod'
import { createShippingRate } from '../engine/shipping-rates.ts'
import { mergeMetadata } from '../http/convert.ts'
import { emptyable, expandable, flag, listing, metadata, onlyExpand, text } from '../http/fields.ts'
import type { Define } from '../http/operations.ts'
import { listObjects } from '../store/listing.ts'
import { requireLocked, requireObject, saveObject } from '../store/objects.ts'
import { shippingRateData } from './session-params.ts'

/** Shipping rates: a name, an amount, how long it takes. */
export function shippingRates(define: Define): void {
  define('POST', '/v1/shipping_rates', shippingRateData.extend(expandable), ({ tx, params }) =>
    createShippingRate(tx, params),
  )

  define('GET', '/v1/shipping_rates/:id', onlyExpand, async ({ tx, id }) => {
    return (await requireObject(tx, 'shipping_rate', id)).doc
  })

  define(
    'POST',
    '/v1/shipping_rates/:id',
    z.strictObject({ ...expandable, active: flag.optional(), metadata: emptyable(metadata).optional() }),
    async ({ tx, id, params }) => {
      const rate = await requireLocked(tx, 'shipping_rate', id)
      if (params.active !== undefined) rate.doc.active = params.active
      if (params.metadata !== undefined) rate.doc.metadata = mergeMetadata(rate.doc.metadata, params.metadata)
      await saveObject(tx, rate)
      return rate.doc
    },
  )

  define(
    'GET',
    '/v1/shipping_rates',
    z.strictObject({ ...listing, active: z.enum(['true', 'false']).optional(), currency: text.optional() }),
    async ({ tx, params, path }) => {
      const where = { active: params.active, 'fixed_amount.currency': params.currency }
      const { rows, hasMore } = await listObjects(tx, 'shipping_rate', { ...params, where })
      return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url: path }
    },
  )
}
