import { z } from 'zod'
import { type PreviewItem, previewInvoice } from '../engine/invoice-preview.ts'
import { fullAddress, fullShipping } from '../http/convert.ts'
import { invalid, missing } from '../http/errors.ts'
import {
  address,
  amount,
  currency,
  emptyable,
  expandable,
  flag,
  integer,
  metadata,
  shipping,
  text,
} from '../http/fields.ts'
import type { Define } from '../http/operations.ts'
import { requireObject } from '../store/objects.ts'

const item = z.strictObject({
  amount: amount.optional(),
  currency: currency.optional(),
  description: z.string().max(1000).optional(),
  discountable: flag.optional(),
  metadata: emptyable(metadata).optional(),
  period: z.strictObject({ start: integer, end: integer }).optional(),
  quantity: integer.pipe(z.number().min(1)).optional(),
  tax_behavior: z.enum(['exclusive', 'inclusive', 'unspecified']).optional(),
  tax_code: emptyable(text).optional(),
  unit_amount: amount.optional(),
  unit_amount_decimal: amount.optional(),
})

/** The parameters of `POST /v1/invoices/create_preview` that the sandbox implements: a one-off invoice of a known customer. */
const previewParams = z.strictObject({
  ...expandable,
  automatic_tax: z.strictObject({ enabled: flag }).optional(),
  currency: currency.optional(),
  customer: text,
  customer_details: z
    .strictObject({
      address: emptyable(address).optional(),
      shipping: emptyable(shipping.omit({ carrier: true, tracking_number: true })).optional(),
    })
    .optional(),
  invoice_items: z.array(item).max(250).optional(),
})

/** The preview of a one-off invoice. Stands before `/v1/invoices/:id`, which would take its name for an id. */
export function invoicePreview(define: Define): void {
  define('POST', '/v1/invoices/create_preview', previewParams, async ({ tx, params }) => {
    const customer = await requireObject(tx, 'customer', params.customer, 'customer')
    if (customer.hidden.deleted) throw missing('customer', params.customer, 'customer')
    const items = params.invoice_items ?? []
    const money = params.currency ?? items[0]?.currency ?? 'usd'
    if (items.length === 0)
      throw invalid(
        `No upcoming invoices for customer: '${params.customer}'`,
        undefined,
        'invoice_upcoming_none',
      )
    if (items.some((one) => one.currency !== undefined && one.currency !== money))
      throw invalid('All invoice items must have the same currency.', 'invoice_items')
    const details = params.customer_details
    return previewInvoice(tx, {
      customer: customer.doc,
      currency: money,
      automaticTax: params.automatic_tax?.enabled ?? false,
      items: items.map(toItem),
      shipping:
        details?.shipping === undefined
          ? customer.doc.shipping
          : details.shipping && fullShipping(details.shipping),
      address:
        details?.address === undefined
          ? (customer.doc.address ?? null)
          : details.address && fullAddress(details.address),
    })
  })
}

function toItem(given: z.output<typeof item>, index: number): PreviewItem {
  const quantity = given.quantity ?? 1
  const unitAmount = given.unit_amount ?? given.unit_amount_decimal ?? divided(given.amount, quantity)
  if (unitAmount === undefined)
    throw invalid(
      'You must pass `amount`, `unit_amount` or `unit_amount_decimal`.',
      `invoice_items[${index}][amount]`,
      'parameter_missing',
    )
  return {
    description: given.description ?? null,
    discountable: given.discountable,
    metadata: given.metadata,
    period: given.period,
    quantity,
    unitAmount,
    taxBehavior: given.tax_behavior === 'inclusive' ? 'inclusive' : 'exclusive',
    taxCode: given.tax_code ?? null,
  }
}

function divided(total: number | undefined, quantity: number): number | undefined {
  return total === undefined ? undefined : total / quantity
}
