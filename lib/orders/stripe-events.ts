/** Which Stripe events the store listens to, and what each makes it look at again. */
import { readDispute, readRefundsBeside, readRefundsOfCharge } from '@/lib/payments/money-back.ts'
import { log } from '@/lib/platform/log.ts'
import { settleSession } from './settle.ts'
import { keepDispute, keepRefunds, type PlaceContext } from './store.ts'

type Handler = (objectId: string, context: PlaceContext) => Promise<unknown>

const refundsOfCharge: Handler = async (id) => {
  const moneyBack = await readRefundsOfCharge(id)
  return moneyBack && keepRefunds(moneyBack)
}
const refund: Handler = async (id) => {
  const moneyBack = await readRefundsBeside(id)
  return moneyBack && keepRefunds(moneyBack)
}
const dispute: Handler = async (id) => {
  const reading = await readDispute(id)
  return reading && keepDispute(reading)
}

/** Every type here must be switched on at Stripe's webhook endpoint; README lists them for going live. */
export const handlers: Readonly<Record<string, Handler>> = {
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

/**
 * Acts on an event by looking at the object it named; a type nobody listens to is noted and left.
 * @throws when the object cannot be read or kept: the job is then tried again.
 */
export async function handleStripeEvent(
  event: { type: string; objectId: string },
  context: PlaceContext,
): Promise<void> {
  const handler = handlers[event.type]
  if (handler) await handler(event.objectId, context)
  else log.info({ requestId: context.requestId, type: event.type }, 'a Stripe event nobody listens to')
}
