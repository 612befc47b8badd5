/** The bridge from a frozen checkout to Stripe's page. */
import { type OpenedSession, openSession } from '@/lib/payments/checkout-session.ts'
import { env } from '@/lib/platform/env.ts'
import { lineNote } from './checkout.ts'
import { type FrozenCheckout, keepSession } from './store.ts'

/**
 * Opens the checkout's session, or finds the one opened before: the checkout's id is the idempotency key, and lines,
 * prices and delivery are read from its frozen row.
 * @throws SessionRefused when there is certainly none; Stripe's error when nobody can know.
 */
export async function openSessionOf(checkout: FrozenCheckout): Promise<OpenedSession> {
  const { STORE_URL, STRIPE_AUTOMATIC_TAX } = env()
  const hasRefill = checkout.lines.some((line) => line.purchase === 'REFILL')
  const session = await openSession({
    checkoutId: checkout.id,
    currency: checkout.currency.toLowerCase(),
    lines: checkout.lines.map((line) => ({
      ...{ name: line.name, unitAmount: line.unitAmount, quantity: line.quantity, taxCode: line.taxCode },
      description: lineNote(line, checkout.refillEveryDays),
      imageUrl: `${STORE_URL}/art/og-${line.sku}.jpg`,
    })),
    shipping: checkout.delivery,
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
