/** Stripe's events about refills: each says that it is time to look, and at what. */
import type { PlaceContext } from '@/lib/orders/store.ts'
import { readCard } from '@/lib/payments/cards.ts'
import { readInvoice } from '@/lib/payments/refill-invoice.ts'
import { keepCard } from './cards/store.ts'
import { settleReading } from './engine/settling/store.ts'

type Handler = (objectId: string, context: PlaceContext) => Promise<unknown>

/** Every type here must be switched on at Stripe's webhook endpoint; README lists them for going live. */
const handlers: Readonly<Record<string, Handler>> = {
  'invoice.paid': settleInvoice,
  'payment_method.detached': lookAtCard,
  'payment_method.updated': lookAtCard,
  'payment_method.automatically_updated': lookAtCard,
}

/** The types this domain listens to. */
export const refillEvents: readonly string[] = Object.keys(handlers)

/** Acts on an event about a refill. @returns false when it is about none: others may know it */
export async function handleRefillEvent(
  event: { type: string; objectId: string },
  context: PlaceContext,
): Promise<boolean> {
  const handler = handlers[event.type]
  if (handler) await handler(event.objectId, context)
  return handler !== undefined
}

/** Reads an invoice afresh and settles it; one that is none of ours is left alone. */
export async function settleInvoice(invoiceId: string, context: PlaceContext): Promise<void> {
  const reading = await readInvoice(invoiceId)
  if (reading) await settleReading(reading, context, 'news')
}

/** A card changed at Stripe, or is gone there: the plans that charge it know what it is now. */
async function lookAtCard(paymentMethodId: string, { now }: PlaceContext): Promise<void> {
  await keepCard(paymentMethodId, await readCard(paymentMethodId), now)
}
