import type Stripe from 'stripe'
import type { Transaction } from '../store/database.ts'
import { findObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { discountObject, discountOf, reductionOf } from './discounts.ts'
import { priceOrder, type Totals } from './pricing.ts'
import { taxRateFor } from './tax-rates.ts'
import type { TaxPlace } from './tax-table.ts'

type Session = Stored<'checkout.session'>

/** Where the order is taxed: the shipping address, else the customer's; undefined while unknown or where tax is off. */
function taxPlace(session: Stripe.Checkout.Session): TaxPlace | undefined {
  if (!session.automatic_tax.enabled) return undefined
  const address =
    session.collected_information?.shipping_details?.address ?? session.customer_details?.address
  return address?.country ? { country: address.country, state: address.state } : undefined
}

/** Prices a session anew from its lines, discount, shipping choice and address, and writes every amount into it. */
export async function priceSession(tx: Transaction, session: Session): Promise<Totals> {
  const { doc, hidden } = session
  const discount = await discountOf(tx, doc.discounts)
  const place = taxPlace(doc)
  const rate = typeof doc.shipping_cost?.shipping_rate === 'string' ? doc.shipping_cost.shipping_rate : ''
  const shipping = await findObject(tx, 'shipping_rate', rate)
  const totals = priceOrder(
    hidden.lines.map(({ item, tax_code }) => ({
      subtotal: (item.price?.unit_amount ?? 0) * (item.quantity ?? 1),
      taxBehavior: item.price?.tax_behavior === 'inclusive' ? 'inclusive' : 'exclusive',
      taxCode: tax_code,
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
  const object =
    discount &&
    discountObject(discount, doc.created, { checkout_session: doc.id, customer: idOf(doc.customer) })
  await writeLines(tx, session, totals, object, place)
  doc.amount_subtotal = totals.subtotal
  doc.amount_total = totals.total
  doc.total_details = {
    amount_discount: totals.discount,
    amount_shipping: totals.shipping,
    amount_tax: totals.tax,
  }
  if (doc.shipping_cost) {
    doc.shipping_cost.amount_subtotal = totals.shipping
    doc.shipping_cost.amount_tax = totals.shippingTax
    doc.shipping_cost.amount_total = totals.shipping + totals.shippingTax
  }
  if (doc.automatic_tax.enabled) doc.automatic_tax.status = place ? 'complete' : 'requires_location_inputs'
  hidden.breakdown = {
    discounts: object ? [{ amount: totals.discount, discount: object }] : [],
    taxes: await taxBreakdown(tx, totals, place),
  }
  return totals
}

/** The id of a reference that may be expanded. */
export function idOf(reference: string | { id: string } | null | undefined): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null)
}

async function writeLines(
  tx: Transaction,
  session: Session,
  totals: Totals,
  discount: Stripe.Discount | null,
  place: TaxPlace | undefined,
): Promise<void> {
  for (const [index, { item }] of session.hidden.lines.entries()) {
    const priced = totals.lines[index]
    if (!priced) continue
    item.amount_subtotal = (item.price?.unit_amount ?? 0) * (item.quantity ?? 1)
    item.amount_discount = priced.discount
    item.amount_tax = priced.tax
    item.amount_total = priced.total
    item.discounts = discount ? [{ amount: priced.discount, discount }] : []
    item.taxes = place
      ? [
          {
            amount: priced.tax,
            rate: await taxRateFor(tx, place, priced.taxPercent),
            taxability_reason: priced.taxPercent > 0 ? 'standard_rated' : 'not_subject_to_tax',
            taxable_amount: priced.taxPercent > 0 ? priced.taxable : 0,
          },
        ]
      : []
  }
}

async function taxBreakdown(
  tx: Transaction,
  totals: Totals,
  place: TaxPlace | undefined,
): Promise<Stripe.Checkout.Session.TotalDetails.Breakdown.Tax[]> {
  if (!place) return []
  const percents = new Map<number, { amount: number; taxable: number }>()
  const add = (percent: number, amount: number, taxable: number) => {
    const sum = percents.get(percent) ?? { amount: 0, taxable: 0 }
    percents.set(percent, { amount: sum.amount + amount, taxable: sum.taxable + taxable })
  }
  for (const line of totals.lines) add(line.taxPercent, line.tax, line.taxable)
  if (totals.shipping > 0) add(totals.shippingTaxPercent, totals.shippingTax, totals.shipping)
  return Promise.all(
    [...percents].map(async ([percent, sum]) => ({
      amount: sum.amount,
      rate: await taxRateFor(tx, place, percent),
      taxability_reason: percent > 0 ? ('standard_rated' as const) : ('not_subject_to_tax' as const),
      taxable_amount: percent > 0 ? sum.taxable : 0,
    })),
  )
}
