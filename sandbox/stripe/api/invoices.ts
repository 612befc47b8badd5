import { z } from 'zod'
import { cardError } from '../engine/card-error.ts'
import { discountOf } from '../engine/discounts.ts'
import { attemptInvoice, invoiceMethod } from '../engine/invoice-collect.ts'
import { newInvoiceDocument } from '../engine/invoice-document.ts'
import { markPaid } from '../engine/invoice-pay.ts'
import { addInvoiceDiscount, priceInvoice } from '../engine/invoice-price.ts'
import { endInvoice, finalizeInvoice } from '../engine/invoices.ts'
import { resolveShippingRate } from '../engine/shipping-rates.ts'
import { fullShipping, mergeMetadata } from '../http/convert.ts'
import { Declined, type ErrorBody, invalid } from '../http/errors.ts'
import { emptyable, expandable, flag, listing, onlyExpand, text } from '../http/fields.ts'
import type { Define } from '../http/operations.ts'
import { listObjects } from '../store/listing.ts'
import { deleteObject, insertObject, requireLocked, requireObject, saveObject } from '../store/objects.ts'
import { changed, emit } from '../webhooks/emit.ts'
import { invoiceParams, invoiceUpdateParams } from './invoice-params.ts'

/** One-off invoices: draft, items, finalize, pay off-session, void. */
export function invoices(define: Define): void {
  define('POST', '/v1/invoices', invoiceParams, async ({ tx, params }) => {
    const customer = await requireObject(tx, 'customer', params.customer, 'customer')
    if (params.default_payment_method)
      await requireObject(tx, 'payment_method', params.default_payment_method, 'default_payment_method')
    const doc = newInvoiceDocument(tx, {
      ...params,
      customer: customer.doc,
      currency: params.currency ?? 'usd',
      auto_advance: params.auto_advance ?? false,
      automatic_tax: params.automatic_tax?.enabled ?? false,
      collection_method: params.collection_method ?? 'charge_automatically',
      metadata: params.metadata ?? {},
      shipping_details: params.shipping_details && fullShipping(params.shipping_details),
    })
    if (params.shipping_cost) {
      const rate = await resolveShippingRate(tx, params.shipping_cost)
      doc.shipping_cost = { amount_subtotal: 0, amount_tax: 0, amount_total: 0, shipping_rate: rate.id }
    }
    const invoice = await insertObject(tx, 'invoice', doc, { payment_intent: null })
    const [given] = params.discounts ?? []
    if (given) {
      const discount = await discountOf(tx, [
        { coupon: given.coupon ?? null, promotion_code: given.promotion_code ?? null },
      ])
      if (discount)
        doc.discounts = [
          await addInvoiceDiscount(tx, discount, { invoice: doc.id, customer: customer.doc.id }),
        ]
    }
    if (params.pending_invoice_items_behavior === 'include') {
      const { rows } = await listObjects(tx, 'invoiceitem', {
        where: { customer: customer.doc.id },
        limit: 250,
      })
      for (const item of rows.filter((row) => row.doc.invoice === null)) {
        item.doc.invoice = doc.id
        await saveObject(tx, item)
      }
    }
    await priceInvoice(tx, invoice)
    await saveObject(tx, invoice)
    await emit(tx, 'invoice.created', doc)
    return doc
  })

  define(
    'GET',
    '/v1/invoices/:id',
    onlyExpand,
    async ({ tx, id }) => (await requireObject(tx, 'invoice', id)).doc,
  )

  define('POST', '/v1/invoices/:id', invoiceUpdateParams, async ({ tx, id, params }) => {
    const invoice = await requireLocked(tx, 'invoice', id)
    const { doc } = invoice
    const before = structuredClone(doc)
    const { metadata, auto_advance, default_payment_method, ...frozen } = params
    const edits = Object.entries(frozen).filter(([name, value]) => name !== 'expand' && value !== undefined)
    if (edits.length > 0 && doc.status !== 'draft')
      throw invalid("Finalized invoices can't be updated in this way", edits[0]?.[0], 'invoice_not_editable')
    if (metadata !== undefined) doc.metadata = mergeMetadata(doc.metadata ?? {}, metadata)
    if (auto_advance !== undefined) doc.auto_advance = auto_advance
    if (default_payment_method !== undefined) doc.default_payment_method = default_payment_method
    if (params.description !== undefined) doc.description = params.description
    if (params.footer !== undefined) doc.footer = params.footer
    if (params.automatic_tax) doc.automatic_tax.enabled = params.automatic_tax.enabled
    if (params.shipping_details !== undefined)
      doc.shipping_details = params.shipping_details && fullShipping(params.shipping_details)
    if (doc.status === 'draft') await priceInvoice(tx, invoice)
    await saveObject(tx, invoice)
    await emit(tx, 'invoice.updated', doc, changed(before, doc))
    return doc
  })

  define(
    'POST',
    '/v1/invoices/:id/finalize',
    z.strictObject({ ...expandable, auto_advance: flag.optional() }),
    async ({ tx, id, params, sandbox }) => {
      const invoice = await requireLocked(tx, 'invoice', id)
      if (params.auto_advance !== undefined) invoice.doc.auto_advance = params.auto_advance
      await finalizeInvoice(tx, invoice, sandbox.publicUrl)
      return invoice.doc
    },
  )

  define(
    'POST',
    '/v1/invoices/:id/pay',
    z.strictObject({
      ...expandable,
      payment_method: text.optional(),
      off_session: flag.optional(),
      paid_out_of_band: flag.optional(),
    }),
    async ({ tx, id, params, sandbox }) => {
      const invoice = await requireLocked(tx, 'invoice', id)
      if (invoice.doc.status === 'draft') await finalizeInvoice(tx, invoice, sandbox.publicUrl)
      if (invoice.doc.status === 'paid') throw invalid('Invoice is already paid')
      if (invoice.doc.status !== 'open')
        throw invalid(
          `Invoice is ${invoice.doc.status} and cannot be paid`,
          undefined,
          'status_transition_invalid',
        )
      if (params.paid_out_of_band) {
        await markPaid(tx, invoice, true)
        return invoice.doc
      }
      const wanted = await invoiceMethod(tx, invoice, params.payment_method)
      const { result, intent, method } = await attemptInvoice(tx, invoice, wanted, {
        returnUrl: invoice.doc.hosted_invoice_url ?? null,
        publicUrl: sandbox.publicUrl,
        debitDelaySeconds: sandbox.switches.current.async_payment_delay_seconds,
      })
      const context = { payment_intent: intent.doc, payment_method: method.doc }
      if (result.kind === 'requires_action') return new Declined({ ...ACTION_NEEDED, ...context })
      if (result.kind === 'declined')
        return new Declined(cardError(result.decline, { ...context, charge: result.charge ?? undefined }))
      return invoice.doc
    },
  )

  define('POST', '/v1/invoices/:id/void', onlyExpand, async ({ tx, id }) => {
    const invoice = await requireLocked(tx, 'invoice', id)
    await endInvoice(tx, invoice, 'void')
    return invoice.doc
  })

  define('POST', '/v1/invoices/:id/mark_uncollectible', onlyExpand, async ({ tx, id }) => {
    const invoice = await requireLocked(tx, 'invoice', id)
    await endInvoice(tx, invoice, 'uncollectible')
    return invoice.doc
  })

  define('POST', '/v1/invoices/:id/send', onlyExpand, async ({ tx, id, sandbox }) => {
    const invoice = await requireLocked(tx, 'invoice', id)
    if (invoice.doc.status === 'draft') await finalizeInvoice(tx, invoice, sandbox.publicUrl)
    await emit(tx, 'invoice.sent', invoice.doc)
    return invoice.doc
  })

  define('DELETE', '/v1/invoices/:id', z.strictObject({}), async ({ tx, id }) => {
    const invoice = await requireLocked(tx, 'invoice', id)
    if (invoice.doc.status !== 'draft')
      throw invalid(
        'You can only delete draft invoices. Void the invoice instead.',
        undefined,
        'invoice_not_editable',
      )
    await tx.query(`delete from objects where type = 'invoiceitem' and doc->>'invoice' = $1`, [id])
    await deleteObject(tx, id)
    await emit(tx, 'invoice.deleted', invoice.doc)
    return { id, object: 'invoice', deleted: true }
  })

  define('GET', '/v1/invoices/:id/lines', z.strictObject(listing), async ({ tx, id, path }) => {
    return { ...(await requireObject(tx, 'invoice', id)).doc.lines, url: path }
  })

  define(
    'GET',
    '/v1/invoices',
    z.strictObject({
      ...listing,
      customer: text.optional(),
      status: z.enum(['draft', 'open', 'paid', 'uncollectible', 'void']).optional(),
      collection_method: z.enum(['charge_automatically', 'send_invoice']).optional(),
    }),
    async ({ tx, params, path }) => {
      const { customer, status, collection_method } = params
      const { rows, hasMore } = await listObjects(tx, 'invoice', {
        ...params,
        where: { customer, status, collection_method },
      })
      return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url: path }
    },
  )

  define(
    'GET',
    '/v1/invoice_payments',
    z.strictObject({
      ...listing,
      invoice: text.optional(),
      status: text.optional(),
      payment: z
        .strictObject({ type: z.literal('payment_intent'), payment_intent: emptyable(text).optional() })
        .optional(),
    }),
    async ({ tx, params, path }) => {
      const where = {
        invoice: params.invoice,
        status: params.status,
        'payment.payment_intent': params.payment?.payment_intent ?? undefined,
      }
      const { rows, hasMore } = await listObjects(tx, 'invoice_payment', { ...params, where })
      return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url: path }
    },
  )

  define(
    'GET',
    '/v1/invoice_payments/:id',
    onlyExpand,
    async ({ tx, id }) => (await requireObject(tx, 'invoice_payment', id)).doc,
  )
}

const ACTION_NEEDED: ErrorBody = {
  type: 'card_error',
  code: 'invoice_payment_intent_requires_action',
  message:
    'This payment requires additional user action before it can be completed successfully. Payment can be completed using the PaymentIntent associated with the invoice.',
}
