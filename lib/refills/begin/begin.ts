/** From a paid order that chose a refill to its plan. */
import type { PlaceContext } from '@/lib/orders/store.ts'
import { readCard } from '@/lib/payments/cards.ts'
import { log } from '@/lib/platform/log.ts'
import { beginPlan, findCardOfOrder } from './store.ts'

/** Begins the plan of an order, once. An order that chose no refill begins none. @throws Stripe's error when it cannot be reached */
export async function beginPlanOf(orderId: string, { requestId, now }: PlaceContext): Promise<void> {
  const found = await findCardOfOrder(orderId)
  if (!found) return
  const card = found.paymentMethodId === null ? null : await readCard(found.paymentMethodId)
  log.info({ requestId, planId: await beginPlan(orderId, card, now) }, 'a refill began')
}
