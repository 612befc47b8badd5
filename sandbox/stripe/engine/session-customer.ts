import type Stripe from 'stripe'
import type { Transaction } from '../store/database.ts'
import { requireLocked, saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { changed, emit } from '../webhooks/emit.ts'
import { createCustomer } from './customers.ts'
import { idOf } from './session-price.ts'

type Session = Stored<'checkout.session'>

/**
 * The customer of a session at the moment of payment: the one it was created for, or a new one where the session asks for it
 * (`customer_creation: always`, or a card kept for later). Guests stay without.
 */
export async function sessionCustomer(tx: Transaction, session: Session): Promise<string | null> {
  const { doc, hidden } = session
  const given = idOf(doc.customer)
  if (given) {
    await updateGiven(tx, session, given)
    return given
  }
  const wanted =
    doc.customer_creation === 'always' ||
    doc.mode === 'setup' ||
    Boolean(hidden.payment_intent_data.setup_future_usage)
  if (!wanted) return null
  const details = {
    email: doc.customer_details?.email ?? null,
    name: doc.customer_details?.name ?? null,
    phone: doc.customer_details?.phone ?? null,
    address: doc.customer_details?.address ?? null,
    shipping: customerShipping(doc),
  }
  if (hidden.customer) {
    const known = await requireLocked(tx, 'customer', hidden.customer)
    Object.assign(known.doc, details)
    await saveObject(tx, known)
    return hidden.customer
  }
  const created = await createCustomer(tx, details)
  hidden.customer = created.doc.id
  return created.doc.id
}

async function updateGiven(tx: Transaction, { doc, hidden }: Session, id: string): Promise<void> {
  const update = hidden.customer_update
  if (!update.name && !update.address && !update.shipping) return
  const customer = await requireLocked(tx, 'customer', id)
  const before = structuredClone(customer.doc)
  if (update.name) customer.doc.name = doc.customer_details?.name ?? customer.doc.name
  if (update.address) customer.doc.address = doc.customer_details?.address ?? customer.doc.address
  if (update.shipping) customer.doc.shipping = customerShipping(doc) ?? customer.doc.shipping
  await saveObject(tx, customer)
  const previous = changed(before, customer.doc)
  if (Object.keys(previous).length > 0) await emit(tx, 'customer.updated', customer.doc, previous)
}

function customerShipping(doc: Stripe.Checkout.Session): Stripe.Customer.Shipping | null {
  const details = doc.collected_information?.shipping_details
  return details
    ? { address: details.address, name: details.name, phone: doc.customer_details?.phone ?? null }
    : null
}
