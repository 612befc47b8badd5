import { z } from 'zod'
import { API_VERSION } from '../config.ts'
import { mergeMetadata } from '../http/convert.ts'
import { emptyable, expandable, flag, listing, metadata, onlyExpand, text, url } from '../http/fields.ts'
import type { Define } from '../http/operations.ts'
import { listObjects } from '../store/listing.ts'
import { deleteObject, requireLocked, requireObject, saveObject } from '../store/objects.ts'
import { createEndpoint } from '../webhooks/endpoints.ts'

/** Webhook endpoints: where events go. The secret is shown once, at creation. */
export function webhookEndpoints(define: Define): void {
  define(
    'POST',
    '/v1/webhook_endpoints',
    z.strictObject({
      ...expandable,
      url,
      enabled_events: z.array(text).min(1),
      api_version: z.literal(API_VERSION).optional(),
      description: text.optional(),
      metadata: emptyable(metadata).optional(),
    }),
    async ({ tx, params }) => {
      const { doc, secret } = await createEndpoint(tx, { ...params, metadata: params.metadata ?? {} })
      return { ...doc, secret }
    },
  )

  define(
    'GET',
    '/v1/webhook_endpoints/:id',
    onlyExpand,
    async ({ tx, id }) => (await requireObject(tx, 'webhook_endpoint', id)).doc,
  )

  define(
    'POST',
    '/v1/webhook_endpoints/:id',
    z.strictObject({
      ...expandable,
      url: url.optional(),
      enabled_events: z.array(text).min(1).optional(),
      disabled: flag.optional(),
      description: emptyable(text).optional(),
      metadata: emptyable(metadata).optional(),
    }),
    async ({ tx, id, params }) => {
      const endpoint = await requireLocked(tx, 'webhook_endpoint', id)
      const { doc } = endpoint
      if (params.url) doc.url = params.url
      if (params.enabled_events) doc.enabled_events = params.enabled_events
      if (params.disabled !== undefined) doc.status = params.disabled ? 'disabled' : 'enabled'
      if (params.description !== undefined) doc.description = params.description
      if (params.metadata !== undefined) doc.metadata = mergeMetadata(doc.metadata, params.metadata)
      await saveObject(tx, endpoint)
      return doc
    },
  )

  define('DELETE', '/v1/webhook_endpoints/:id', z.strictObject({}), async ({ tx, id }) => {
    await requireLocked(tx, 'webhook_endpoint', id)
    await deleteObject(tx, id)
    return { id, object: 'webhook_endpoint', deleted: true }
  })

  define('GET', '/v1/webhook_endpoints', z.strictObject(listing), async ({ tx, params, path }) => {
    const { rows, hasMore } = await listObjects(tx, 'webhook_endpoint', params)
    return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url: path }
  })
}
