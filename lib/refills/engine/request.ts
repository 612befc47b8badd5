/** What Stripe is asked about a delivery: the same words for the quote and for the invoice, so that both come to the same. */
import type { RefillCharge } from '@/lib/payments/refill-invoice.ts'
import { quoteRefill } from '@/lib/payments/refill-quote.ts'
import { env } from '@/lib/platform/env.ts'
import { addressOf, linesOf } from '../cycle.ts'
import type { CycleLine, Plan, Quote } from '../plan.ts'

/** The charge of the delivery ahead with these lines. */
export function chargeOf(plan: Plan, lines: readonly CycleLine[]): RefillCharge {
  const { name, ...address } = addressOf(plan, plan.cycle)
  return {
    cycleId: plan.cycle.id,
    planNumber: plan.number,
    customerId: plan.customerId,
    currency: plan.currency,
    lines: lines.map(({ name: line, unitAmount, quantity, taxCode }) => ({
      ...{ name: line, unitAmount, quantity, taxCode },
    })),
    ...{ name, address, automaticTax: env().STRIPE_AUTOMATIC_TAX },
  }
}

/** What the delivery ahead is announced at: the total of its bill, once it has one. @throws Stripe's error when it cannot be reached */
export async function quoteOf(plan: Plan): Promise<Quote> {
  const { invoiceId, quote } = plan.cycle
  return invoiceId !== null && quote !== null ? quote : askQuote(plan)
}

/** What the delivery ahead costs, tax included. @throws Stripe's error when it cannot be reached */
export async function askQuote(plan: Plan): Promise<Quote> {
  const lines = linesOf(plan, plan.cycle)
  const { subtotal, tax, total } = await quoteRefill(chargeOf(plan, lines))
  return { lines, subtotal, tax, total }
}
