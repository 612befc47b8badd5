import { z } from 'zod'
import { createPrice, createProduct, priceFromData } from '../engine/products.ts'
import { mergeMetadata } from '../http/convert.ts'
import { invalid } from '../http/errors.ts'
import {
  amount,
  currency,
  emptyable,
  expandable,
  flag,
  listing,
  metadata,
  onlyExpand,
  text,
  url,
} from '../http/fields.ts'
import type { Define } from '../http/operations.ts'
import { listObjects } from '../store/listing.ts'
import { requireLocked, requireObject, saveObject } from '../store/objects.ts'
import { changed, emit } from '../webhooks/emit.ts'
import { productData } from './session-params.ts'

/** Products and their one-time prices. */
export function products(define: Define): void {
  define(
    'POST',
    '/v1/products',
    productData.extend({ ...expandable, id: text.optional(), active: flag.optional() }),
    ({ tx, params }) => createProduct(tx, params),
  )

  define(
    'GET',
    '/v1/products/:id',
    onlyExpand,
    async ({ tx, id }) => (await requireObject(tx, 'product', id)).doc,
  )

  define(
    'POST',
    '/v1/products/:id',
    z.strictObject({
      ...expandable,
      active: flag.optional(),
      description: emptyable(text).optional(),
      images: emptyable(z.array(url)).optional(),
      metadata: emptyable(metadata).optional(),
      name: text.optional(),
      tax_code: emptyable(text).optional(),
    }),
    async ({ tx, id, params }) => {
      const product = await requireLocked(tx, 'product', id)
      const before = structuredClone(product.doc)
      const { doc } = product
      if (params.active !== undefined) doc.active = params.active
      if (params.description !== undefined) doc.description = params.description
      if (params.images !== undefined) doc.images = params.images ?? []
      if (params.name !== undefined) doc.name = params.name
      if (params.tax_code !== undefined) doc.tax_code = params.tax_code
      if (params.metadata !== undefined) doc.metadata = mergeMetadata(doc.metadata, params.metadata)
      doc.updated = tx.now
      await saveObject(tx, product)
      await emit(tx, 'product.updated', doc, changed(before, doc))
      return doc
    },
  )

  define(
    'GET',
    '/v1/products',
    z.strictObject({ ...listing, active: z.enum(['true', 'false']).optional() }),
    async ({ tx, params, path }) => {
      const { rows, hasMore } = await listObjects(tx, 'product', {
        ...params,
        where: { active: params.active },
      })
      return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url: path }
    },
  )

  define(
    'POST',
    '/v1/prices',
    z.strictObject({
      ...expandable,
      active: flag.optional(),
      currency,
      unit_amount: amount,
      product: text.optional(),
      product_data: productData.omit({ description: true, images: true }).optional(),
      tax_behavior: z.enum(['exclusive', 'inclusive', 'unspecified']).optional(),
      metadata: metadata.optional(),
      nickname: text.optional(),
      lookup_key: text.optional(),
    }),
    async ({ tx, params }) => {
      if (params.product_data) return priceFromData(tx, params, 'price')
      if (!params.product) throw invalid('Missing required param: product.', 'product', 'parameter_missing')
      await requireObject(tx, 'product', params.product, 'product')
      return createPrice(tx, {
        product: params.product,
        currency: params.currency,
        unitAmount: params.unit_amount,
        taxBehavior: params.tax_behavior,
        active: params.active,
        metadata: params.metadata,
        nickname: params.nickname,
        lookupKey: params.lookup_key,
      })
    },
  )

  define(
    'GET',
    '/v1/prices/:id',
    onlyExpand,
    async ({ tx, id }) => (await requireObject(tx, 'price', id)).doc,
  )

  define(
    'GET',
    '/v1/prices',
    z.strictObject({ ...listing, product: text.optional(), active: z.enum(['true', 'false']).optional() }),
    async ({ tx, params, path }) => {
      const { product, active } = params
      const { rows, hasMore } = await listObjects(tx, 'price', { ...params, where: { product, active } })
      return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url: path }
    },
  )
}
