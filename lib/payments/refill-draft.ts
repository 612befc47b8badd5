/** The draft of a cycle's invoice: what Stripe is asked for. Amounts are minor units. */
import Stripe from 'stripe'
import type { RefillCharge } from './refill-invoice.ts'
import { stripe } from './stripe.ts'

/** Asks for the cycle's draft; the key makes a second asking find the first. @returns its id */
export async function createDraft(charge: RefillCharge): Promise<string> {
  const draft = await stripe().invoices.create(
    {
      customer: charge.customerId,
      currency: charge.currency,
      auto_advance: false,
      automatic_tax: { enabled: charge.automaticTax },
      collection_method: 'charge_automatically',
      pending_invoice_items_behavior: 'exclude',
      shipping_details: toShipping(charge),
      metadata: { cycle_id: charge.cycleId, plan_number: charge.planNumber },
    },
    { idempotencyKey: `${charge.cycleId}:invoice` },
  )
  return draft.id
}

/** Gives a draft the items it has not. */
export async function addMissingItems(invoiceId: string, charge: RefillCharge): Promise<void> {
  const there = new Set<string | undefined>()
  for await (const line of stripe().invoices.listLineItems(invoiceId, { limit: 100 }))
    there.add(line.metadata.position)
  await addItems(invoiceId, charge, there)
}

/** Gives a draft its items but those whose positions are `there`. */
export async function addItems(
  invoiceId: string,
  charge: RefillCharge,
  there: ReadonlySet<string | undefined>,
): Promise<void> {
  for (const [position, line] of charge.lines.entries()) {
    if (there.has(String(position))) continue
    await stripe().invoiceItems.create(
      {
        ...toItem(line),
        customer: charge.customerId,
        currency: charge.currency,
        invoice: invoiceId,
        metadata: { position: String(position) },
      },
      { idempotencyKey: `${charge.cycleId}:item:${position}` },
    )
  }
}

/** A line as Stripe takes it, in an invoice or a preview. */
export function toItem({ name, unitAmount, quantity, taxCode }: RefillCharge['lines'][number]) {
  return {
    description: name,
    quantity,
    unit_amount_decimal: Stripe.Decimal.from(unitAmount),
    tax_behavior: 'exclusive' as const,
    tax_code: taxCode,
  }
}

/** Where it goes, which is also where its tax is counted. */
export function toShipping({ name, address }: RefillCharge) {
  const { line1, line2, city, region, postalCode, country } = address
  return {
    name,
    address: {
      ...{ line1, city, country, state: region, postal_code: postalCode },
      ...(line2 ? { line2 } : {}),
    },
  }
}
