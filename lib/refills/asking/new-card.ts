/** A card that was saved on Stripe's page, taken for one refill. */
import type { PlaceContext } from '@/lib/orders/store.ts'
import { readCardSetup } from '@/lib/payments/cards.ts'
import { log } from '@/lib/platform/log.ts'
import { act } from '../acting/act.ts'
import { findPlan } from '../store.ts'
import { answerOf } from './confirm.ts'
import type { Opened } from './opened.ts'
import type { Answer } from './said.ts'

type Came = {
  readonly sessionId: string
  /** The plan's version when Stripe's page was opened: an old way back, loaded again, changes nothing. */
  readonly seen: number
}

/** Takes the card of Stripe's page `sessionId`. @returns null when none was saved there, or it is in use already */
export async function takeNewCard(
  { planId, number, by }: Opened,
  { sessionId, seen }: Came,
  context: PlaceContext,
): Promise<Answer | null> {
  try {
    const [plan, setup] = await Promise.all([findPlan(planId), readCardSetup(sessionId)])
    if (!plan || setup?.state !== 'complete') return null
    if (setup.customerId !== plan.customerId || setup.metadata.plan_number !== number) {
      log.warn({ requestId: context.requestId, plan: number }, 'a card of somebody else was brought back')
      return null
    }
    const { paymentMethodId, card } = setup
    if (plan.paymentMethodId === paymentMethodId) return null
    return answerOf(
      await act({ planId, action: { kind: 'card', paymentMethodId, card }, actor: by, seen }, context),
    )
  } catch (error) {
    log.error({ err: error, requestId: context.requestId, plan: number }, 'a new card could not be taken')
    return { status: 'unavailable' }
  }
}
