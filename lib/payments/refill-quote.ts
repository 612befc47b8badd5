/** What a refill would cost. Amounts are minor units. */
import { interpretInvoice } from './invoice-reading.ts'
import { toItem, toShipping } from './refill-draft.ts'
import type { QuotedAmounts, RefillCharge } from './refill-invoice.ts'
import { isRefusal } from './refusal.ts'
import { stripe } from './stripe.ts'

/** Stripe will not price this refill however often it is asked. The message is for the log. */
export class QuoteRefused extends Error {
  constructor(
    /** `address`: its tax cannot be told. `other`: only we can mend it. */
    readonly why: 'address' | 'other',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

const ADDRESS_CODES: readonly string[] = ['customer_tax_location_invalid', 'shipping_address_invalid']

/**
 * What the refill would cost, tax included: Stripe's preview of the invoice, which stores nothing.
 * @throws QuoteRefused when asking again is of no use; Stripe's error when it does not answer
 */
export async function quoteRefill(charge: RefillCharge): Promise<QuotedAmounts> {
  const preview = await previewOf(charge)
  if (charge.automaticTax && preview.automatic_tax.status !== 'complete')
    throw new QuoteRefused('address', `Stripe could not tell the tax of plan ${charge.planNumber}`)
  const { subtotal, tax, total, amountDue } = interpretInvoice(preview)
  // A balance kept for her at Stripe would change what is charged from what is announced.
  if (amountDue !== total)
    throw new QuoteRefused(
      'other',
      `Stripe would charge ${amountDue} of ${total} for plan ${charge.planNumber}`,
    )
  return { subtotal, tax, total }
}

async function previewOf(charge: RefillCharge) {
  try {
    return await stripe().invoices.createPreview({
      customer: charge.customerId,
      currency: charge.currency,
      automatic_tax: { enabled: charge.automaticTax },
      customer_details: { shipping: toShipping(charge) },
      invoice_items: charge.lines.map((line) => ({ ...toItem(line), currency: charge.currency })),
    })
  } catch (error) {
    if (!isRefusal(error)) throw error
    const why = ADDRESS_CODES.includes(error.code ?? '') ? 'address' : 'other'
    throw new QuoteRefused(why, error.message, { cause: error })
  }
}
