import type Stripe from 'stripe'
import type { Transaction } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import type { Stored } from '../store/records.ts'
import { newInvoiceDocument } from './invoice-document.ts'
import { newInvoiceItem } from './invoice-item.ts'
import { writePrices } from './invoice-price.ts'

/** A line asked for in a preview. `unitAmount` in minor units. */
export interface PreviewItem {
  description: string | null
  discountable?: boolean
  metadata?: Stripe.Metadata | null
  period?: { start: number; end: number }
  quantity: number
  unitAmount: number
  taxBehavior: 'exclusive' | 'inclusive'
  taxCode: string | null
}

/** What an invoice of these items would be. Neither the invoice nor its items are written down, and nobody hears of it. */
export async function previewInvoice(
  tx: Transaction,
  input: {
    customer: Stripe.Customer
    currency: string
    automaticTax: boolean
    items: readonly PreviewItem[]
    shipping: Stripe.Customer.Shipping | null
    address: Stripe.Address | null
  },
): Promise<Stripe.Invoice> {
  const { customer, currency, shipping, address } = input
  const draft = newInvoiceDocument(tx, {
    customer,
    currency,
    auto_advance: false,
    automatic_tax: input.automaticTax,
    collection_method: 'charge_automatically',
  })
  const id = newId('upcoming_in')
  const doc: Stripe.Invoice = {
    ...draft,
    id,
    billing_reason: 'upcoming',
    customer_address: address,
    customer_shipping: shipping,
    lines: { ...draft.lines, url: `/v1/invoices/${id}/lines` },
  }
  const product = newId('prod', 14)
  const items: Stored<'invoiceitem'>[] = input.items.map((item) => ({
    doc: newInvoiceItem(tx, {
      ...item,
      customer: customer.id,
      currency,
      invoice: null,
      price: newId('price'),
      product,
    }),
    hidden: { tax_behavior: item.taxBehavior, tax_code: item.taxCode },
  }))
  const place = shipping?.address ?? address
  await writePrices(
    tx,
    doc,
    items,
    input.automaticTax && place?.country ? { country: place.country, state: place.state } : undefined,
  )
  return doc
}
