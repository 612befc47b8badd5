/** Something paid, wherever it was paid: what an order is made from. Amounts are minor units. */
import type { FrozenLine } from '@/lib/checkout/checkout.ts'
import type { Address, PaidSession } from '@/lib/payments/session-reading.ts'

/** A refill that was charged. Its lines were frozen with the notice. */
export type PaidCycle = {
  readonly cycleId: string
  readonly invoiceId: string
  readonly paymentIntentId: string | null
  readonly customerId: string
  readonly paymentMethodId: string | null
  readonly email: string
  readonly userId: string | null
  readonly name: string
  readonly address: Address
  readonly currency: string
  readonly subtotal: number
  readonly tax: number
  readonly total: number
  readonly everyDays: number
  readonly lines: readonly FrozenLine[]
  /** The terms the refill lives by, word for word: they go with every receipt. */
  readonly consentWords: string
  /** Where it is managed: the address of the plan's page, for the mail. */
  readonly manageLink: string
  /** Where it is ended: every receipt of a refill carries the way out. */
  readonly cancelLink: string
  /** When it is charged next, in words; null when nothing is ahead. */
  readonly nextOn: string | null
}

/** A session a shopper paid, or a cycle the engine charged. */
export type PaidPurchase = PaidSession | PaidCycle

/** Delivery of a refill is free, always (shared/brief.md, "What is sold"). */
const REFILL_DELIVERY = 'Standard delivery'

/** The columns of an order's row that come from the payment. */
export function orderRowOf(paid: PaidPurchase) {
  const { address } = paid
  return {
    ...sourceOf(paid),
    stripePaymentIntentId: paid.paymentIntentId,
    stripeCustomerId: paid.customerId,
    stripePaymentMethodId: paid.paymentMethodId,
    email: paid.email,
    name: paid.name,
    addressLine1: address.line1,
    addressLine2: address.line2,
    city: address.city,
    region: address.region,
    postalCode: address.postalCode,
    country: address.country,
    currency: paid.currency,
    subtotal: paid.subtotal,
    tax: paid.tax,
    total: paid.total,
  }
}

function sourceOf(paid: PaidPurchase) {
  if ('cycleId' in paid) {
    const { cycleId, invoiceId: stripeInvoiceId } = paid
    return { cycleId, stripeInvoiceId, phone: null, discount: 0, shipping: 0, shippingName: REFILL_DELIVERY }
  }
  const { checkoutId, sessionId: stripeSessionId, phone, discount, shipping, shippingName } = paid
  return { checkoutId, stripeSessionId, phone, discount, shipping, shippingName }
}
