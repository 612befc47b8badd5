/** Giving money of an order back. */
import { makeRefund, RefundRefused } from '@/lib/payments/refund.ts'
import { log } from '@/lib/platform/log.ts'
import { keepRefunds } from '../money-back/store.ts'
import type { PlaceContext } from '../store.ts'
import type { RefundAsk, RefundOutcome } from './outcome.ts'
import { type AskedRefund, askRefund, listAsked, orderOfPayment, refuseAsked } from './store.ts'

/** Milliseconds a refund is left to whoever asked for it, before the sweep takes it over. */
const LEFT_ALONE_MS = 60_000

/** Which order: by its id, or by the payment it was paid with. */
export type RefundTarget = { readonly orderId: string } | { readonly paymentIntentId: string }

/**
 * Gives money of an order back. What is asked for is kept first, and its id is Stripe's idempotency key, so that a crash
 * anywhere ends in one refund: the sweep asks again.
 *
 * A payment that has no order (a charge that got through during a cancellation) goes back whole; nothing is kept of that
 * but Stripe's own refund, and calling again finds it.
 * @throws Stripe's error for a payment without an order, when nobody can know whether it went back: call again.
 */
export async function refundOrder(
  target: RefundTarget,
  ask: RefundAsk,
  context: PlaceContext,
): Promise<RefundOutcome> {
  const orderId = 'orderId' in target ? target.orderId : await orderOfPayment(target.paymentIntentId)
  if (orderId === null) return 'orderId' in target ? unknown : refundPayment(target.paymentIntentId)
  const kept = await askRefund(orderId, ask, context.now)
  return kept.state === 'refused' ? kept : finish(kept.asked, context)
}

/** Asks Stripe again about every refund whose end nobody knows. @returns how many were finished. */
export async function finishRefunds(context: PlaceContext): Promise<number> {
  let finished = 0
  for (const asked of await listAsked(new Date(context.now.getTime() - LEFT_ALONE_MS))) {
    const { state } = await finish(asked, context)
    if (state !== 'asked') finished += 1
  }
  return finished
}

async function finish(asked: AskedRefund, context: PlaceContext): Promise<RefundOutcome> {
  const { id: key, amount, paymentIntentId } = asked
  try {
    await keepRefunds(await makeRefund({ key, amount, paymentIntentId }), context)
    log.info({ requestId: context.requestId, refundRequest: key }, 'refund made')
    return { state: 'made', amount }
  } catch (error) {
    if (error instanceof RefundRefused) {
      await refuseAsked(key, error.message, context.now)
      log.warn({ err: error, requestId: context.requestId, refundRequest: key }, 'Stripe refused a refund')
      return { state: 'refused', refusal: { reason: 'stripe', problem: error.message } }
    }
    log.error({ err: error, requestId: context.requestId, refundRequest: key }, 'a refund is not settled yet')
    return { state: 'asked', amount }
  }
}

async function refundPayment(paymentIntentId: string): Promise<RefundOutcome> {
  try {
    const { refunds } = await makeRefund({ key: `payment-${paymentIntentId}`, amount: null, paymentIntentId })
    return { state: 'made', amount: refunds.reduce((sum, { amount }) => sum + amount, 0) }
  } catch (error) {
    if (!(error instanceof RefundRefused)) throw error
    return { state: 'refused', refusal: { reason: 'stripe', problem: error.message } }
  }
}

const unknown: RefundOutcome = { state: 'refused', refusal: { reason: 'unknown' } }
