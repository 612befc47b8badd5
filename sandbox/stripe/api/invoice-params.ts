import { z } from 'zod'
import { currency, emptyable, expandable, flag, integer, metadata, shipping, text } from '../http/fields.ts'
import { shippingRateData } from './session-params.ts'

const automaticTax = z.strictObject({ enabled: flag })
const shippingDetails = shipping.omit({ carrier: true, tracking_number: true })

/** The parameters of `POST /v1/invoices` that the sandbox implements. */
export const invoiceParams = z.strictObject({
  ...expandable,
  auto_advance: flag.optional(),
  automatic_tax: automaticTax.optional(),
  collection_method: z.enum(['charge_automatically', 'send_invoice']).optional(),
  currency: currency.optional(),
  customer: text,
  days_until_due: integer.optional(),
  default_payment_method: text.optional(),
  description: z.string().max(1500).optional(),
  discounts: emptyable(
    z.array(z.strictObject({ coupon: text.optional(), promotion_code: text.optional() })).max(1),
  ).optional(),
  footer: z.string().max(5000).optional(),
  metadata: emptyable(metadata).optional(),
  pending_invoice_items_behavior: z.enum(['exclude', 'include']).optional(),
  shipping_cost: z
    .strictObject({ shipping_rate: text.optional(), shipping_rate_data: shippingRateData.optional() })
    .optional(),
  shipping_details: shippingDetails.optional(),
  statement_descriptor: z.string().max(22).optional(),
})

/** The parameters of `POST /v1/invoices/{id}`; only the first three may change after the invoice was finalized. */
export const invoiceUpdateParams = z.strictObject({
  ...expandable,
  metadata: emptyable(metadata).optional(),
  auto_advance: flag.optional(),
  default_payment_method: emptyable(text).optional(),
  automatic_tax: automaticTax.optional(),
  description: emptyable(z.string().max(1500)).optional(),
  footer: emptyable(z.string().max(5000)).optional(),
  shipping_details: emptyable(shippingDetails).optional(),
})
