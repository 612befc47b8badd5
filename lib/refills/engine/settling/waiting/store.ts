/** Deliveries that wait for their payment: bottles given back, a reminder to answer the bank, or the end of waiting. */
import type { PlaceContext } from '@/lib/orders/store.ts'
import { inTransaction } from '@/lib/platform/db.ts'
import { giveBack, savePlan } from '../../../saving/store.ts'
import { lockPlan } from '../../../store.ts'
import { readFacts } from '../../facts/store.ts'
import { resting, stockReleased } from '../../outcome.ts'
import { stepOf } from '../../step.ts'
import { mailActionRequired, mailRests } from '../mails/store.ts'

/** Bottles of a delivery that waits too long are free for others again. */
export async function releaseStock(planId: string, { now }: PlaceContext): Promise<void> {
  await inTransaction(async (tx) => {
    const plan = await lockPlan(tx, planId)
    if (!plan || stepOf(plan, await readFacts(plan, now, tx)).kind !== 'release_stock') return
    const after = stockReleased(plan)
    await giveBack(tx, plan, after, now)
    await savePlan(tx, plan, after, null, now)
  })
}

/** Reminds her to answer her bank, or lets the plan rest when she has not for two weeks. */
export async function remindOrGiveUp(planId: string, context: PlaceContext): Promise<void> {
  await inTransaction(async (tx) => {
    const plan = await lockPlan(tx, planId)
    if (!plan) return
    const facts = await readFacts(plan, context.now, tx)
    const { kind } = stepOf(plan, facts)
    if (kind === 'remind') await mailActionRequired(tx, plan, facts.reminders + 1, context)
    if (kind !== 'give_up') return
    const after = resting(plan)
    await giveBack(tx, plan, after, context.now)
    await mailRests(tx, await savePlan(tx, plan, after, null, context.now), 'not_confirmed', context)
  })
}
