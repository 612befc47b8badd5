/** Stripe's events about refills: each says that it is time to look, and at what. */
import type { PlaceContext } from '@/lib/orders/store.ts'
import { readCard } from '@/lib/payments/cards.ts'
import { invoiceOfPayment } from '@/lib/payments/payment-invoice.ts'
import { readInvoice } from '@/lib/payments/refill-invoice.ts'
import { forgetCard, keepCard } from './cards/store.ts'
import { lookAtGiveBack } from './engine/give-back.ts'
import { orderOfInvoice, settleReading } from './engine/settling/store.ts'

type Handler = (objectId: string, context: PlaceContext) => Promise<unknown>

/** Every type here must be switched on at Stripe's webhook endpoint; README lists them for going live. */
const handlers: Readonly<Record<string, Handler>> = {
  'invoice.paid': settleInvoice,
  'invoice.voided': settleInvoice,
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

/**
 * Brings the refill a payment was made for in line with it, and with what went back of it.
 * @returns `placed` when its order is there, `none` when it is no refill's or went back, `later` when it is not settled yet
 */
export async function settlePayment(
  paymentIntentId: string,
  context: PlaceContext,
): Promise<'placed' | 'none' | 'later'> {
  const invoiceId = await invoiceOfPayment(paymentIntentId)
  if (invoiceId === null) return 'none'
  await settleInvoice(invoiceId, context)
  const order = await orderOfInvoice(invoiceId)
  if (order === 'none') await lookAtGiveBack(paymentIntentId, context)
  return order
}

/** A card changed at Stripe, or is gone there: the plans that charge it know what it is now. */
async function lookAtCard(paymentMethodId: string, context: PlaceContext): Promise<void> {
  const card = await readCard(paymentMethodId)
  if (card) await keepCard(paymentMethodId, card, context.now)
  else await forgetCard(paymentMethodId, context)
}
