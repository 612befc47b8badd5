/** Asks Stripe to give the money of one delivery back, until it has answered. */
import type { PlaceContext } from '@/lib/orders/store.ts'
import { makeRefund, RefundRefused } from '@/lib/payments/refund.ts'
import { log } from '@/lib/platform/log.ts'
import { findGivingBack, keepGivenBack, keepRefused } from './settling/going-back/store.ts'

/** Gives back what was captured for a delivery, once, however often it is called. @throws Stripe's error when nobody can know: the sweep asks again */
export async function giveMoneyBack(cycleId: string, context: PlaceContext): Promise<void> {
  const asked = await findGivingBack(cycleId)
  if (!asked) return
  const { paymentIntentId } = asked
  try {
    await makeRefund({ key: `give-back:${cycleId}`, paymentIntentId, amount: null })
  } catch (error) {
    if (!(error instanceof RefundRefused)) throw error
    log.error(
      { err: error, requestId: context.requestId, cycleId },
      'Stripe refused to give a refill’s money back',
    )
    await keepRefused(asked, error.message, context.now)
    return
  }
  await keepGivenBack(asked, context)
}
