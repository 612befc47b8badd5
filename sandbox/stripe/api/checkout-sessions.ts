import { z } from 'zod'
import { expireIfDue, expireSession } from '../engine/session-end.ts'
import { openSession } from '../engine/session-open.ts'
import { priceSession } from '../engine/session-price.ts'
import { fullAddress, mergeMetadata } from '../http/convert.ts'
import { invalid } from '../http/errors.ts'
import { listing, onlyExpand, text } from '../http/fields.ts'
import { publicLines } from '../http/include.ts'
import type { Define } from '../http/operations.ts'
import { listObjects } from '../store/listing.ts'
import { requireLocked, saveObject } from '../store/objects.ts'
import { sessionParams, sessionUpdateParams } from './session-params.ts'

const LINES_DEFAULT = 10

/** Checkout Sessions: create, retrieve, list, update, expire, line items. */
export function checkoutSessions(define: Define): void {
  define('POST', '/v1/checkout/sessions', sessionParams, ({ tx, params, sandbox }) =>
    openSession(tx, params, sandbox.publicUrl),
  )

  define('GET', '/v1/checkout/sessions/:id', onlyExpand, async ({ tx, id, sandbox }) => {
    const session = await requireLocked(tx, 'checkout.session', id)
    await expireIfDue(tx, session, sandbox.publicUrl)
    return session.doc
  })

  define(
    'GET',
    '/v1/checkout/sessions',
    z.strictObject({
      ...listing,
      customer: text.optional(),
      payment_intent: text.optional(),
      status: z.enum(['complete', 'expired', 'open']).optional(),
      customer_details: z.strictObject({ email: text }).optional(),
    }),
    async ({ tx, params, path }) => {
      const { customer, payment_intent, status, customer_details } = params
      const where = { customer, payment_intent, status, 'customer_details.email': customer_details?.email }
      const { rows, hasMore } = await listObjects(tx, 'checkout.session', { ...params, where })
      return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url: path }
    },
  )

  define('POST', '/v1/checkout/sessions/:id', sessionUpdateParams, async ({ tx, id, params }) => {
    const session = await requireLocked(tx, 'checkout.session', id)
    if (session.doc.status !== 'open') throw invalid('Only open Checkout Sessions can be updated.')
    if (params.metadata !== undefined)
      session.doc.metadata = mergeMetadata(session.doc.metadata ?? {}, params.metadata)
    const details = params.collected_information?.shipping_details
    if (details)
      session.doc.collected_information = {
        business_name: null,
        individual_name: null,
        shipping_details: { name: details.name, address: fullAddress(details.address) },
      }
    if (session.doc.mode === 'payment') await priceSession(tx, session)
    await saveObject(tx, session)
    return session.doc
  })

  define('POST', '/v1/checkout/sessions/:id/expire', onlyExpand, async ({ tx, id, sandbox }) => {
    const session = await requireLocked(tx, 'checkout.session', id)
    if (session.doc.status !== 'open')
      throw invalid(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.doc.status}\`.`,
      )
    await expireSession(tx, session, sandbox.publicUrl)
    return session.doc
  })

  define(
    'GET',
    '/v1/checkout/sessions/:id/line_items',
    z.strictObject(listing),
    async ({ tx, id, params, path }) => {
      const session = await requireLocked(tx, 'checkout.session', id)
      const lines = publicLines(session.hidden.lines)
      const after = params.starting_after
      const start = after ? lines.findIndex((line) => line.id === after) + 1 : 0
      const end = start + (params.limit ?? LINES_DEFAULT)
      return { object: 'list', data: lines.slice(start, end), has_more: end < lines.length, url: path }
    },
  )
}
