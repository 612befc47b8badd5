import type Stripe from 'stripe'
import type { Transaction } from '../store/database.ts'
import { newId, randomText } from '../store/ids.ts'
import { insertObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { emit } from '../webhooks/emit.ts'

/** What a new customer is made of. */
export interface NewCustomer {
  email?: string | null
  name?: string | null
  phone?: string | null
  description?: string | null
  address?: Stripe.Address | null
  shipping?: Stripe.Customer.Shipping | null
  metadata?: Stripe.Metadata
  preferred_locales?: string[]
  invoice_settings?: { default_payment_method?: string | null; footer?: string | null }
}

/** Creates a customer and its `customer.created`. */
export async function createCustomer(tx: Transaction, input: NewCustomer): Promise<Stored<'customer'>> {
  const doc: Stripe.Customer = {
    id: newId('cus', 14),
    object: 'customer',
    address: input.address ?? null,
    balance: 0,
    created: tx.now,
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: input.description ?? null,
    discount: null,
    email: input.email ?? null,
    invoice_prefix: randomText(8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: input.invoice_settings?.default_payment_method ?? null,
      footer: input.invoice_settings?.footer ?? null,
      rendering_options: null,
    },
    livemode: false,
    metadata: input.metadata ?? {},
    name: input.name ?? null,
    next_invoice_sequence: 1,
    phone: input.phone ?? null,
    preferred_locales: input.preferred_locales ?? [],
    shipping: input.shipping ?? null,
    tax_exempt: 'none',
    test_clock: null,
  }
  const stored = await insertObject(tx, 'customer', doc, { deleted: false })
  await emit(tx, 'customer.created', doc)
  return stored
}
