/** Giving money of an order back. */
import { makeRefund, RefundRefused } from '@/lib/payments/refund.ts'
import { log } from '@/lib/platform/log.ts'
import { keepRefunds } from '../money-back/store.ts'
import type { PlaceContext } from '../store.ts'
import type { RefundAsk, RefundOutcome } from './outcome.ts'
import { type AskedRefund, askRefund, listAsked, refuseAsked } from './store.ts'

/** Milliseconds a refund is left to whoever asked for it, before the sweep takes it over. */
const LEFT_ALONE_MS = 60_000

/**
 * Gives money of an order back. What is asked for is kept first, and its id is Stripe's idempotency key, so that a crash
 * anywhere ends in one refund: the sweep asks again.
 */
export async function refundOrder(
  orderId: string,
  ask: RefundAsk,
  context: PlaceContext,
): Promise<RefundOutcome> {
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
