/** Customers as Stripe keeps them: a name, an address, cards. */
import Stripe from 'stripe'
import { stripe } from './stripe.ts'

/** True while an invoice of this customer can still be paid or voided. @throws Stripe's error when it does not answer */
export async function hasOpenInvoice(customerId: string): Promise<boolean> {
  const { data } = await stripe().invoices.list({ customer: customerId, status: 'open', limit: 1 })
  return data.length > 0
}

/** Deletes a customer at Stripe, once her cards are off her; one that is gone already stays gone. @throws Stripe's error when it does not answer */
export async function deleteCustomer(customerId: string): Promise<void> {
  try {
    for await (const { id } of stripe().customers.listPaymentMethods(customerId, { limit: 100 }))
      await stripe().paymentMethods.detach(id)
    await stripe().customers.del(customerId)
  } catch (error) {
    const isGone =
      error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing'
    if (!isGone) throw error
  }
}
