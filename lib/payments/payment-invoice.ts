/** From a payment to the invoice it paid. */
import { idOf } from './reference.ts'
import { stripe } from './stripe.ts'

/** The invoice a payment was made for; null when it was made for none. @throws Stripe's error when it does not answer */
export async function invoiceOfPayment(paymentIntentId: string): Promise<string | null> {
  const customer = idOf((await stripe().paymentIntents.retrieve(paymentIntentId)).customer)
  if (customer === null) return null
  const invoices = stripe().invoices.list({ customer, limit: 100, expand: ['data.payments'] })
  for await (const { id, payments } of invoices)
    if (payments?.data.some(({ payment }) => idOf(payment.payment_intent) === paymentIntentId)) return id
  return null
}
