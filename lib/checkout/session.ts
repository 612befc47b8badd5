/** The bridge from a frozen checkout to Stripe's page. */

import { shippingFor } from '@/lib/catalog/shipping.ts'
import { readShippingPolicy } from '@/lib/catalog/store.ts'
import { type OpenedSession, openSession } from '@/lib/payments/checkout-session.ts'
import { env } from '@/lib/platform/env.ts'
import { type Currency, money } from '@/lib/platform/money.ts'
import { lineNote } from './checkout.ts'
import { type FrozenCheckout, keepSession } from './store.ts'

/**
 * Opens the checkout's session, or finds the one opened before: the checkout's id is the idempotency key, and everything
 * sent is read from its frozen row.
 * @throws Stripe's error when it cannot be reached or refuses.
 */
export async function openSessionOf(checkout: FrozenCheckout): Promise<OpenedSession> {
  const policy = await readShippingPolicy()
  const { STORE_URL, STRIPE_AUTOMATIC_TAX } = env()
  const subtotal = money(checkout.subtotal, checkout.currency as Currency)
  const hasRefill = checkout.lines.some((line) => line.purchase === 'REFILL')
  const shipping = shippingFor(policy, subtotal, hasRefill)
  const session = await openSession({
    checkoutId: checkout.id,
    currency: checkout.currency.toLowerCase(),
    lines: checkout.lines.map((line) => ({
      ...{ name: line.name, unitAmount: line.unitAmount, quantity: line.quantity, taxCode: line.taxCode },
      description: lineNote(line, checkout.refillEveryDays),
      imageUrl: `${STORE_URL}/art/og-${line.sku}.jpg`,
    })),
    shipping: {
      label: shipping.amount === 0 ? `${policy.label}, free` : policy.label,
      amount: shipping.amount,
      countries: policy.countries,
    },
    automaticTax: STRIPE_AUTOMATIC_TAX,
    keepCard: hasRefill,
    submitNote: hasRefill
      ? `Your card is kept at Stripe for your refill every ${checkout.refillEveryDays} days, as you agreed in the cart.`
      : null,
    expiresAt: checkout.expiresAt,
    storeUrl: STORE_URL,
  })
  await keepSession(checkout.id, session)
  return session
}
