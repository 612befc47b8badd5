import { z } from 'zod'
import { cardError } from '../engine/card-error.ts'
import { createCustomer } from '../engine/customers.ts'
import { attach, declineOnAttach, resolvePaymentMethod } from '../engine/payment-methods.ts'
import { fullAddress, fullShipping, mergeMetadata } from '../http/convert.ts'
import { Declined, missing } from '../http/errors.ts'
import {
  address,
  emptyable,
  expandable,
  listing,
  metadata,
  onlyExpand,
  shipping,
  text,
} from '../http/fields.ts'
import type { Define } from '../http/operations.ts'
import { listObjects } from '../store/listing.ts'
import { requireLocked, requireObject, saveObject } from '../store/objects.ts'
import { changed, emit } from '../webhooks/emit.ts'

const invoiceSettings = z.strictObject({
  default_payment_method: emptyable(text).optional(),
  footer: emptyable(text).optional(),
})

const fields = {
  ...expandable,
  address: emptyable(address).optional(),
  description: emptyable(text).optional(),
  email: emptyable(z.string().max(512)).optional(),
  invoice_settings: invoiceSettings.optional(),
  metadata: emptyable(metadata).optional(),
  name: emptyable(z.string().max(256)).optional(),
  phone: emptyable(z.string().max(20)).optional(),
  preferred_locales: z.array(text).optional(),
  shipping: emptyable(shipping).optional(),
}

/** Customers, and the payment methods saved on them. */
export function customers(define: Define): void {
  define(
    'POST',
    '/v1/customers',
    z.strictObject({ ...fields, payment_method: text.optional() }),
    async ({ tx, params }) => {
      const { payment_method, ...given } = params
      const customer = await createCustomer(tx, {
        ...given,
        address: given.address && fullAddress(given.address),
        shipping: given.shipping && fullShipping(given.shipping),
        metadata: given.metadata ?? {},
      })
      if (payment_method) {
        const method = await resolvePaymentMethod(tx, payment_method)
        const decline = declineOnAttach(method)
        if (decline) return new Declined(cardError(decline, {}))
        await attach(tx, method.doc.id, customer.doc.id)
      }
      return customer.doc
    },
  )

  define('GET', '/v1/customers/:id', onlyExpand, async ({ tx, id }) => {
    const { doc, hidden } = await requireObject(tx, 'customer', id)
    return hidden.deleted ? { id, object: 'customer', deleted: true } : doc
  })

  define('POST', '/v1/customers/:id', z.strictObject(fields), async ({ tx, id, params }) => {
    const customer = await requireLocked(tx, 'customer', id)
    if (customer.hidden.deleted) throw missing('customer', id, 'id')
    const before = structuredClone(customer.doc)
    const { doc } = customer
    if (params.address !== undefined) doc.address = params.address && fullAddress(params.address)
    if (params.description !== undefined) doc.description = params.description
    if (params.email !== undefined) doc.email = params.email
    if (params.name !== undefined) doc.name = params.name
    if (params.phone !== undefined) doc.phone = params.phone
    if (params.preferred_locales !== undefined) doc.preferred_locales = params.preferred_locales
    if (params.shipping !== undefined) doc.shipping = params.shipping && fullShipping(params.shipping)
    if (params.metadata !== undefined) doc.metadata = mergeMetadata(doc.metadata, params.metadata)
    const settings = params.invoice_settings
    if (settings?.default_payment_method !== undefined) {
      if (settings.default_payment_method) {
        const method = await requireObject(
          tx,
          'payment_method',
          settings.default_payment_method,
          'invoice_settings[default_payment_method]',
        )
        if (method.doc.customer !== id)
          throw missing('PaymentMethod', method.doc.id, 'invoice_settings[default_payment_method]')
      }
      doc.invoice_settings.default_payment_method = settings.default_payment_method
    }
    if (settings?.footer !== undefined) doc.invoice_settings.footer = settings.footer
    await saveObject(tx, customer)
    await emit(tx, 'customer.updated', doc, changed(before, doc))
    return doc
  })

  define('DELETE', '/v1/customers/:id', z.strictObject({}), async ({ tx, id }) => {
    const customer = await requireLocked(tx, 'customer', id)
    if (customer.hidden.deleted) throw missing('customer', id, 'id')
    customer.hidden.deleted = true
    await saveObject(tx, customer)
    await emit(tx, 'customer.deleted', customer.doc)
    return { id, object: 'customer', deleted: true }
  })

  define(
    'GET',
    '/v1/customers',
    z.strictObject({ ...listing, email: text.optional() }),
    async ({ tx, params, path }) => {
      const { rows, hasMore } = await listObjects(tx, 'customer', {
        ...params,
        where: { email: params.email },
      })
      const data = rows.filter((row) => !row.hidden.deleted).map((row) => row.doc)
      return { object: 'list', data, has_more: hasMore, url: path }
    },
  )

  define(
    'GET',
    '/v1/customers/:id/payment_methods',
    z.strictObject({ ...listing, type: text.optional(), allow_redisplay: text.optional() }),
    async ({ tx, id, params, path }) => {
      await requireObject(tx, 'customer', id)
      const where = { customer: id, type: params.type, allow_redisplay: params.allow_redisplay }
      const { rows, hasMore } = await listObjects(tx, 'payment_method', { ...params, where })
      return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url: path }
    },
  )

  define('GET', '/v1/customers/:id/payment_methods/:part', onlyExpand, async ({ tx, id, part }) => {
    const method = await requireObject(tx, 'payment_method', part)
    if (method.doc.customer !== id) throw missing('PaymentMethod', part, 'id')
    return method.doc
  })
}
