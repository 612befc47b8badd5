import Stripe from 'stripe'
import type { Transaction } from '../store/database.ts'
import { findObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { discountObject, discountOf, reductionOf, type UsableDiscount } from './discounts.ts'
import { priceOrder, type Totals } from './pricing.ts'
import { idOf } from './session-price.ts'
import { taxRateFor } from './tax-rates.ts'
import type { TaxPlace } from './tax-table.ts'

type Invoice = Stored<'invoice'>
type Item = Stored<'invoiceitem'>

/** Prices a locked draft from its items, discounts, shipping and address, and writes lines and amounts into it. */
export async function priceInvoice(tx: Transaction, { doc }: Invoice): Promise<void> {
  const items = await tx.query<Item>(
    `select doc, hidden from objects where type = 'invoiceitem' and doc->>'invoice' = $1 order by seq`,
    [doc.id],
  )
  await writePrices(tx, doc, items, await taxPlace(tx, doc))
}

/** Writes the lines and amounts that `items` make into an invoice, stored or not. @param place none for an invoice without tax */
export async function writePrices(
  tx: Transaction,
  doc: Stripe.Invoice,
  items: readonly Item[],
  place: TaxPlace | undefined,
): Promise<void> {
  const discount = await discountOf(tx, await invoiceDiscounts(tx, doc))
  const shipping = await findObject(tx, 'shipping_rate', idOf(doc.shipping_cost?.shipping_rate) ?? '')
  const totals = priceOrder(
    items.map(({ doc: item, hidden }) => ({
      subtotal: item.amount,
      taxBehavior: hidden.tax_behavior ?? 'exclusive',
      taxCode: hidden.tax_code,
    })),
    reductionOf(discount),
    shipping?.doc.fixed_amount
      ? {
          amount: shipping.doc.fixed_amount.amount,
          taxBehavior: shipping.doc.tax_behavior === 'inclusive' ? 'inclusive' : 'exclusive',
        }
      : null,
    place,
  )
  const ref = discountRef(doc, discount)
  const lines = []
  for (const [index, item] of items.entries()) lines.push(await lineOf(tx, item, totals, index, place, ref))
  doc.lines = { object: 'list', data: lines, has_more: false, url: `/v1/invoices/${doc.id}/lines` }
  if (doc.shipping_cost) {
    doc.shipping_cost.amount_subtotal = totals.shipping
    doc.shipping_cost.amount_tax = totals.shippingTax
    doc.shipping_cost.amount_total = totals.shipping + totals.shippingTax
  }
  doc.amount_shipping = totals.shipping
  doc.subtotal = totals.subtotal
  doc.subtotal_excluding_tax = totals.lines.reduce(
    (sum, line, index) =>
      sum +
      (items[index]?.hidden.tax_behavior === 'inclusive' ? line.taxable : (items[index]?.doc.amount ?? 0)),
    0,
  )
  doc.total = totals.total
  doc.total_excluding_tax = totals.total - totals.tax
  doc.total_discount_amounts = ref ? [{ amount: totals.discount, discount: ref }] : []
  doc.total_taxes = await totalTaxes(tx, totals, place, items)
  doc.amount_due = totals.total
  doc.amount_remaining = totals.total - doc.amount_paid
  if (doc.automatic_tax.enabled) doc.automatic_tax.status = place ? 'complete' : 'requires_location_inputs'
}

async function taxPlace(tx: Transaction, doc: Stripe.Invoice): Promise<TaxPlace | undefined> {
  if (!doc.automatic_tax.enabled) return undefined
  const customer = await findObject(tx, 'customer', idOf(doc.customer) ?? '')
  const address = doc.shipping_details?.address ?? customer?.doc.shipping?.address ?? customer?.doc.address
  return address?.country ? { country: address.country, state: address.state } : undefined
}

async function invoiceDiscounts(
  tx: Transaction,
  doc: Stripe.Invoice,
): Promise<Stripe.Checkout.Session.Discount[]> {
  const [first] = doc.discounts
  if (!first) return []
  const [row] = await tx.query<{ coupon: string; promotion_code: string | null }>(
    `select hidden->>'coupon' as coupon, hidden->>'promotion_code' as promotion_code from objects where id = $1`,
    [typeof first === 'string' ? first : first.id],
  )
  return row ? [{ coupon: row.coupon, promotion_code: row.promotion_code }] : []
}

function discountRef(doc: Stripe.Invoice, discount: UsableDiscount | null): string | null {
  const [first] = doc.discounts
  return discount && first ? (typeof first === 'string' ? first : first.id) : null
}

/** Writes a discount on an invoice down, so that `discounts[]` can name it. @returns its id */
export async function addInvoiceDiscount(
  tx: Transaction,
  discount: UsableDiscount,
  on: { invoice: string; customer: string | null },
): Promise<string> {
  const object = discountObject(discount, tx.now, on)
  await tx.query(`insert into objects (id, type, created, doc, hidden) values ($1, 'discount', $2, $3, $4)`, [
    object.id,
    tx.now,
    JSON.stringify(object),
    JSON.stringify({ coupon: discount.coupon.id, promotion_code: discount.promotionCode?.id ?? null }),
  ])
  return object.id
}

async function lineOf(
  tx: Transaction,
  { doc: item, hidden }: Item,
  totals: Totals,
  index: number,
  place: TaxPlace | undefined,
  discount: string | null,
): Promise<Stripe.InvoiceLineItem> {
  const priced = totals.lines[index]
  const behavior = hidden.tax_behavior ?? 'exclusive'
  return {
    id: item.id.replace(/^ii_/, 'il_'),
    object: 'line_item',
    amount: item.amount,
    currency: item.currency,
    description: item.description,
    discount_amounts: discount ? [{ amount: priced?.discount ?? 0, discount }] : [],
    discountable: item.discountable,
    discounts: [],
    invoice: idOf(item.invoice),
    livemode: false,
    metadata: item.metadata ?? {},
    parent: {
      invoice_item_details: {
        invoice_item: item.id,
        proration: false,
        proration_details: null,
        subscription: null,
      },
      subscription_item_details: null,
      type: 'invoice_item_details',
    },
    period: item.period,
    pretax_credit_amounts: [],
    pricing: item.pricing,
    quantity: item.quantity,
    quantity_decimal: Stripe.Decimal.from(item.quantity),
    subscription: null,
    subtotal: item.amount,
    taxes:
      place && priced
        ? [await taxEntry(tx, place, priced.taxPercent, priced.tax, priced.taxable, behavior)]
        : [],
  }
}

async function taxEntry(
  tx: Transaction,
  place: TaxPlace,
  percent: number,
  amount: number,
  taxable: number,
  behavior: 'exclusive' | 'inclusive',
): Promise<Stripe.Invoice.TotalTax & Stripe.InvoiceLineItem.Tax> {
  return {
    amount,
    tax_behavior: behavior,
    tax_rate_details: { tax_rate: (await taxRateFor(tx, place, percent)).id },
    taxability_reason: percent > 0 ? 'standard_rated' : 'not_subject_to_tax',
    taxable_amount: percent > 0 ? taxable : 0,
    type: 'tax_rate_details',
  }
}

async function totalTaxes(
  tx: Transaction,
  totals: Totals,
  place: TaxPlace | undefined,
  items: readonly Item[],
): Promise<Stripe.Invoice.TotalTax[]> {
  if (!place) return []
  const entries = []
  for (const [index, line] of totals.lines.entries())
    entries.push(
      await taxEntry(
        tx,
        place,
        line.taxPercent,
        line.tax,
        line.taxable,
        items[index]?.hidden.tax_behavior ?? 'exclusive',
      ),
    )
  if (totals.shippingTax > 0)
    entries.push(
      await taxEntry(tx, place, totals.shippingTaxPercent, totals.shippingTax, totals.shipping, 'exclusive'),
    )
  return entries
}
