import type { Customer } from '@/lib/customers/customer.ts'
import { currentCustomer } from '@/lib/customers/queries.ts'

/** Whoever is signed in. Null during an outage, which the layout around the page says; guests never come this far. */
export async function customerHere(): Promise<Customer | null> {
  const session = await currentCustomer()
  return session.state === 'signed_in' ? session : null
}
