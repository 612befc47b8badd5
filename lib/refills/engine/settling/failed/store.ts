/** The card said no, or her bank asks her: what becomes of the plan, and what she is told. */
import type { PlaceContext } from '@/lib/orders/store.ts'
import type { Db } from '@/lib/platform/db.ts'
import { sayDate } from '../../../calendar.ts'
import type { Plan } from '../../../plan.ts'
import { giveBack, savePlan } from '../../../saving/store.ts'
import { todayAt } from '../../../today.ts'
import { closeAttempt } from '../../attempts/closing/store.ts'
import { type Failed, type Failure, failed } from '../../outcome.ts'
import { queueEndBill } from '../bill/store.ts'
import { mailActionRequired, mailDeclined, mailRests } from '../mails/store.ts'

/** Settles an attempt a card refused. */
export async function settleFailed(
  tx: Db,
  plan: Plan,
  failure: Failure,
  context: PlaceContext,
): Promise<void> {
  const { now, requestId } = context
  const code = failure.kind === 'declined' ? failure.code : null
  const state = failure.kind === 'action_required' ? 'ACTION_REQUIRED' : 'DECLINED'
  const asked = await closeAttempt(tx, plan.cycle.id, state, code, now)
  const { plan: after, tell } = failed(plan, failure, todayAt(now), asked ?? plan.paymentMethodId)
  await giveBack(tx, plan, after, now)
  const saved = await savePlan(tx, plan, after, logOf(plan, tell), now)
  if (plan.state === 'CANCELLED') await queueEndBill(tx, saved, requestId)
  if (tell === 'declined') await mailDeclined(tx, saved, context)
  else if (tell === 'action_required') await mailActionRequired(tx, saved, 0, context)
  else if (tell !== null) await mailRests(tx, saved, tell, context)
}

function logOf({ cycle }: Plan, tell: Failed['tell']) {
  const day = sayDate(cycle.chargeOn)
  const words =
    tell === 'action_required'
      ? `Your bank asked you to confirm the charge of the refill of ${day}.`
      : `The charge of the refill of ${day} did not go through.`
  return tell === null ? null : ({ action: 'failed', actor: 'ENGINE', words, isUndoable: false } as const)
}
