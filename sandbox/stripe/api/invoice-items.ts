import type Stripe from 'stripe'
import { z } from 'zod'
import { newInvoiceItem } from '../engine/invoice-item.ts'
import { priceInvoice } from '../engine/invoice-price.ts'
import { createPrice, createProduct } from '../engine/products.ts'
import { invalid } from '../http/errors.ts'
import {
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
import type { Transaction } from '../store/database.ts'
import { listObjects } from '../store/listing.ts'
import { deleteObject, insertObject, requireLocked, requireObject, saveObject } from '../store/objects.ts'
import { emit } from '../webhooks/emit.ts'

const taxBehavior = z.enum(['exclusive', 'inclusive', 'unspecified'])

const createParams = z.strictObject({
  ...expandable,
  amount: integer.optional(),
  currency: currency.optional(),
  customer: text,
  description: z.string().max(1000).optional(),
  discountable: flag.optional(),
  invoice: text.optional(),
  metadata: emptyable(metadata).optional(),
  period: z.strictObject({ start: integer, end: integer }).optional(),
  price_data: z
    .strictObject({ currency, product: text, unit_amount: integer, tax_behavior: taxBehavior.optional() })
    .optional(),
  pricing: z.strictObject({ price: text }).optional(),
  quantity: integer.pipe(z.number().min(1)).optional(),
  tax_behavior: taxBehavior.optional(),
  tax_code: text.optional(),
  unit_amount_decimal: integer.optional(),
})

type CreateParams = z.output<typeof createParams>

/** Invoice items: the lines of a draft invoice, or lines that wait for one. */
export function invoiceItems(define: Define): void {
  define('POST', '/v1/invoiceitems', createParams, async ({ tx, params }) => {
    const customer = await requireObject(tx, 'customer', params.customer, 'customer')
    const invoice = params.invoice ? await requireLocked(tx, 'invoice', params.invoice, 'invoice') : undefined
    if (invoice && invoice.doc.status !== 'draft')
      throw invalid('This invoice is no longer editable', 'invoice', 'invoice_not_editable')
    if (invoice && invoice.doc.customer !== customer.doc.id)
      throw invalid('The invoice belongs to another customer.', 'invoice')
    const { price, taxCode } = await resolvePrice(tx, params)
    const quantity = params.quantity ?? 1
    const productId = typeof price.product === 'string' ? price.product : price.product.id
    const doc = newInvoiceItem(tx, {
      customer: customer.doc.id,
      currency: price.currency,
      description: params.description ?? (await requireObject(tx, 'product', productId)).doc.name,
      discountable: params.discountable,
      invoice: invoice?.doc.id ?? null,
      metadata: params.metadata,
      period: params.period,
      price: price.id,
      product: productId,
      quantity,
      unitAmount: price.unit_amount ?? 0,
    })
    const behavior = params.tax_behavior ?? price.tax_behavior
    await insertObject(tx, 'invoiceitem', doc, {
      tax_behavior: behavior === 'inclusive' ? 'inclusive' : 'exclusive',
      tax_code: params.tax_code ?? taxCode,
    })
    await emit(tx, 'invoiceitem.created', doc)
    if (invoice) {
      await priceInvoice(tx, invoice)
      await saveObject(tx, invoice)
    }
    return doc
  })

  define(
    'GET',
    '/v1/invoiceitems/:id',
    onlyExpand,
    async ({ tx, id }) => (await requireObject(tx, 'invoiceitem', id)).doc,
  )

  define('DELETE', '/v1/invoiceitems/:id', z.strictObject({}), async ({ tx, id }) => {
    const item = await requireLocked(tx, 'invoiceitem', id)
    const invoice =
      typeof item.doc.invoice === 'string' ? await requireLocked(tx, 'invoice', item.doc.invoice) : undefined
    if (invoice && invoice.doc.status !== 'draft')
      throw invalid('This invoice is no longer editable', 'invoice', 'invoice_not_editable')
    await deleteObject(tx, id)
    if (invoice) {
      await priceInvoice(tx, invoice)
      await saveObject(tx, invoice)
    }
    await emit(tx, 'invoiceitem.deleted', item.doc)
    return { id, object: 'invoiceitem', deleted: true }
  })

  define(
    'GET',
    '/v1/invoiceitems',
    z.strictObject({ ...listing, customer: text.optional(), invoice: text.optional() }),
    async ({ tx, params, path }) => {
      const { customer, invoice } = params
      const { rows, hasMore } = await listObjects(tx, 'invoiceitem', {
        ...params,
        where: { customer, invoice },
      })
      return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url: path }
    },
  )
}

async function resolvePrice(
  tx: Transaction,
  params: CreateParams,
): Promise<{ price: Stripe.Price; taxCode: string | null }> {
  if (params.pricing) {
    const { doc } = await requireObject(tx, 'price', params.pricing.price, 'pricing[price]')
    const product = await requireObject(
      tx,
      'product',
      typeof doc.product === 'string' ? doc.product : doc.product.id,
    )
    return { price: doc, taxCode: typeof product.doc.tax_code === 'string' ? product.doc.tax_code : null }
  }
  if (params.price_data) {
    const product = await requireObject(tx, 'product', params.price_data.product, 'price_data[product]')
    const price = await createPrice(tx, {
      product: product.doc.id,
      currency: params.price_data.currency,
      unitAmount: params.price_data.unit_amount,
      taxBehavior: params.price_data.tax_behavior,
      active: false,
    })
    return { price, taxCode: typeof product.doc.tax_code === 'string' ? product.doc.tax_code : null }
  }
  const unitAmount =
    params.unit_amount_decimal ??
    (params.amount === undefined ? undefined : params.amount / (params.quantity ?? 1))
  if (unitAmount === undefined || !params.currency)
    throw invalid(
      'You must pass either `amount` or `unit_amount_decimal` with `currency`, `price_data` or `pricing`.',
      'amount',
      'parameter_missing',
    )
  const product = await createProduct(tx, {
    name: params.description ?? 'Invoice item',
    active: false,
    tax_code: params.tax_code,
  })
  const price = await createPrice(tx, {
    product: product.id,
    currency: params.currency,
    unitAmount: Math.round(unitAmount),
    taxBehavior: params.tax_behavior,
    active: false,
  })
  return {
    price: { ...price, unit_amount: unitAmount },
    taxCode: params.tax_code ?? null,
  }
}
