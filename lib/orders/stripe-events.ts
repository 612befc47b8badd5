/** Which Stripe events the store listens to, and what each makes it look at again. */
import {
  checkoutOfPayment,
  readDispute,
  readRefundsBeside,
  readRefundsOfCharge,
} from '@/lib/payments/money-back.ts'
import { log } from '@/lib/platform/log.ts'
import { keepDispute, keepRefunds } from './money-back/store.ts'
import { settleCheckout, settleSession } from './settle.ts'
import type { PlaceContext } from './store.ts'

/**
 * Settles a payment that was made for no checkout, where it was made for anything of ours: `placed` when it has an order,
 * `none` when it never gets one, `later` when its order must come yet.
 */
export type SettlePayment = (
  paymentIntentId: string,
  context: PlaceContext,
) => Promise<'placed' | 'none' | 'later'>

type Handler = (objectId: string, context: PlaceContext, settlePayment: SettlePayment) => Promise<unknown>

const refundsOfCharge = keeping(readRefundsOfCharge, keepRefunds)
const refund = keeping(readRefundsBeside, keepRefunds)
const dispute = keeping(readDispute, keepDispute)

/** Every type here must be switched on at Stripe's webhook endpoint; README lists them for going live. */
const handlers: Readonly<Record<string, Handler>> = {
  'checkout.session.completed': settleSession,
  'checkout.session.async_payment_succeeded': settleSession,
  'checkout.session.async_payment_failed': settleSession,
  'checkout.session.expired': settleSession,
  'charge.refunded': refundsOfCharge,
  'refund.updated': refund,
  'refund.failed': refund,
  'charge.dispute.created': dispute,
  'charge.dispute.updated': dispute,
  'charge.dispute.closed': dispute,
}

/** The types this domain listens to. */
export const orderEvents: readonly string[] = Object.keys(handlers)

/**
 * Acts on an event by looking at the object it named; a type nobody listens to is noted and left.
 * @throws when the object cannot be read or kept: the job is then tried again.
 */
export async function handleStripeEvent(
  event: { type: string; objectId: string },
  settlePayment: SettlePayment,
  context: PlaceContext,
): Promise<void> {
  const handler = handlers[event.type]
  if (handler) await handler(event.objectId, context, settlePayment)
  else log.info({ requestId: context.requestId, type: event.type }, 'a Stripe event nobody listens to')
}

/**
 * Reads, and keeps with the order. Money may go back before its order is placed (the webhook that places it is late):
 * then the checkout, or whatever else the payment was made for, is settled first. A payment that is none of ours is left
 * alone.
 */
function keeping<T extends { paymentIntentId: string }>(
  read: (id: string) => Promise<T | null>,
  keep: (reading: T, context: PlaceContext) => Promise<boolean>,
): Handler {
  return async (objectId, context, settlePayment) => {
    const reading = await read(objectId)
    if (!reading || (await keep(reading, context))) return
    const checkoutId = await checkoutOfPayment(reading.paymentIntentId)
    if (checkoutId !== null) await settleCheckout(checkoutId, context)
    else if ((await settlePayment(reading.paymentIntentId, context)) === 'none') return
    if (!(await keep(reading, context))) throw new Error(`${objectId} has no order yet`)
  }
}
