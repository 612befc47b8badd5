import Stripe from 'stripe'
import type { Transaction } from '../store/database.ts'
import { newId } from '../store/ids.ts'

/** What a new invoice item is made of. `unitAmount` in minor units. */
export interface NewInvoiceItem {
  customer: string
  currency: string
  description: string | null
  discountable?: boolean
  invoice: string | null
  metadata?: Stripe.Metadata | null
  period?: { start: number; end: number }
  price: string
  product: string
  quantity: number
  unitAmount: number
}

/** An invoice item's public object. */
export function newInvoiceItem(tx: Transaction, input: NewInvoiceItem): Stripe.InvoiceItem {
  return {
    id: newId('ii'),
    object: 'invoiceitem',
    amount: input.unitAmount * input.quantity,
    currency: input.currency,
    customer: input.customer,
    customer_account: null,
    date: tx.now,
    description: input.description,
    discountable: input.discountable ?? true,
    discounts: [],
    invoice: input.invoice,
    livemode: false,
    metadata: input.metadata ?? {},
    parent: null,
    period: input.period ?? { start: tx.now, end: tx.now },
    pricing: {
      price_details: { price: input.price, product: input.product },
      type: 'price_details',
      unit_amount_decimal: Stripe.Decimal.from(input.unitAmount),
    },
    proration: false,
    quantity: input.quantity,
    quantity_decimal: Stripe.Decimal.from(input.quantity),
    tax_rates: [],
    test_clock: null,
  }
}
