/** The customers at Stripe: one is made through the sandbox's API, and her rows are written again under other names. */
import type { Pool } from 'pg'
import Stripe from 'stripe'

export type Template = { readonly customerId: string; readonly paymentMethodId: string }

/** A customer with a saved card that pays. @param port the sandbox's */
export async function makeOne(port: number, key: string): Promise<{ stripe: Stripe; template: Template }> {
  const stripe = new Stripe(key, { host: '127.0.0.1', port, protocol: 'http' })
  const customer = await stripe.customers.create({
    email: 'bench@example.com',
    payment_method: 'pm_card_visa',
  })
  const [card] = (await stripe.customers.listPaymentMethods(customer.id)).data
  if (!card) throw new Error('no card was saved')
  return { stripe, template: { customerId: customer.id, paymentMethodId: card.id } }
}

/** Writes customers `from` to `to` into the sandbox's tables. */
export async function copyCustomers(pool: Pool, one: Template, from: number, to: number): Promise<void> {
  await pool.query(
    `INSERT INTO stripe_sandbox.objects (id, type, created, doc, hidden)
     SELECT replace(replace(o.id, $1, 'cus_bench' || n), $2, 'pm_bench' || n), o.type, o.created,
       replace(replace(o.doc::text, $1, 'cus_bench' || n), $2, 'pm_bench' || n)::json, o.hidden
     FROM stripe_sandbox.objects o, generate_series($3::int, $4::int) n WHERE o.id IN ($1, $2)`,
    [one.customerId, one.paymentMethodId, from, to],
  )
}
