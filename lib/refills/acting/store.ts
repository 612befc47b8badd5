/** Writing what a customer did: the plan, its bottles, the log, the mail that confirms it, and the next step, in one transaction. */

import { type RefillTerms, termsText } from '@/lib/checkout/refill-terms.ts'
import { queueMail } from '@/lib/mail/store.ts'
import { orderLink } from '@/lib/orders/link.ts'
import type { PlaceContext } from '@/lib/orders/store.ts'
import { realNow } from '@/lib/platform/clock.ts'
import { type Db, inTransaction } from '@/lib/platform/db.ts'
import { addJob } from '@/lib/platform/jobs/queue.ts'
import type { Action, Decision } from '../actions/action.ts'
import { undoUntil } from '../actions/undo.ts'
import { sayDate } from '../calendar.ts'
import { keepNotice, mailNotice, shortage } from '../engine/notices/store.ts'
import { announced } from '../engine/outcome.ts'
import { queueEndBill } from '../engine/settling/bill/store.ts'
import { planLink } from '../link.ts'
import { aboutPlan, changedOf, undoOf } from '../mail-facts.ts'
import type { Plan, Quote } from '../plan.ts'
import { acceptRise, reopenRises } from '../prices/store.ts'
import { findComing } from '../reason/store.ts'
import { type Change, giveBack, json, putAside, StalePlan, saveCycle, savePlan } from '../saving/store.ts'
import { consentWordsOf, lockPlan } from '../store.ts'
import { todayAt } from '../today.ts'

export type Deed = {
  readonly before: Plan
  readonly decision: Extract<Decision, { ok: true }>
  readonly kind: Action['kind'] | 'undo'
  readonly actor: Change['actor']
  readonly isUndoable: boolean
  /** The price of the delivery ahead, when it is announced with this change. */
  readonly quote: Quote | null
  /** Terms that are agreed to with it: the plan lives by them from now on. */
  readonly terms: RefillTerms | null
  readonly alsoWrite: AlsoWrite | null
}

/** What is written with a change, or not at all. */
export type AlsoWrite =
  /** The higher price that it says yes to. */
  | { readonly kind: 'rise_accepted'; readonly riseId: string }
  /** The change that it takes back, made at `at`. */
  | { readonly kind: 'undone'; readonly changeId: string; readonly at: Date }

/** Writes `deed`. @returns the plan as it stands; null when it was changed by somebody else meanwhile */
export async function writeDeed(deed: Deed, context: PlaceContext): Promise<Plan | null> {
  const { before, decision, quote } = deed
  try {
    return await inTransaction(async (tx) => {
      const current = await lockPlan(tx, before.id)
      if (current?.version !== before.version) throw new StalePlan()
      const after = await agreed(tx, decision.plan, deed.terms, context.now)
      if (deed.alsoWrite) await writeAlso(tx, before, deed.alsoWrite, context.now)
      await giveBack(tx, before, after, context.now)
      const saved = await savePlan(tx, before, after, changeOf(deed), context.now)
      const { plan, short } = quote
        ? await announceNow(tx, saved, quote, context.now)
        : { plan: saved, short: [] }
      if (deed.isUndoable) await keepDelivery(tx, plan)
      if (deed.kind === 'cancel') await queueEndBill(tx, plan, context.requestId)
      await tell(tx, plan, deed, short, context)
      await queueNext(tx, plan, quote !== null, context)
      return plan
    })
  } catch (error) {
    if (error instanceof StalePlan) return null
    throw error
  }
}

/** The next step is looked for at once; one that is charged today by what she confirmed now, again when she can take it back no longer. */
async function queueNext(
  tx: Db,
  plan: Plan,
  isConfirmed: boolean,
  { requestId, now }: PlaceContext,
): Promise<void> {
  const job = { planId: plan.id, requestId }
  await addJob(tx, 'advance-plan', job, { key: `advance-plan:${plan.id}` })
  if (!isConfirmed || plan.cycle.chargeOn > todayAt(now)) return
  const at = new Date(undoUntil(realNow()).getTime() + 1_000)
  await addJob(tx, 'advance-plan', job, { key: `charge-confirmed:${plan.cycle.id}`, at })
}

/** The delivery has its row by now, and can hold bottles. */
async function announceNow(tx: Db, saved: Plan, quote: Quote, now: Date) {
  const short = await putAside(tx, { ...saved.cycle, quote }, now)
  const plan = announced(saved, saved.cycle.chargeOn, quote, short.length === 0)
  await saveCycle(tx, plan.cycle)
  return { plan, short }
}

/** What the change leaves behind, once it is announced: the log has the change already. */
async function keepDelivery(tx: Db, { id: planId, version, cycle }: Plan): Promise<void> {
  await tx.planChange.update({
    where: { planId_version: { planId, version } },
    data: { delivery: json(cycle) },
  })
}

function changeOf({ kind, actor, decision, isUndoable }: Deed): Change {
  return { action: kind, actor, words: decision.words, isUndoable }
}

/** The plan, living by the terms she agreed to now; by those it has when there are no new ones. */
async function agreed(tx: Db, plan: Plan, terms: RefillTerms | null, now: Date): Promise<Plan> {
  if (terms === null) return plan
  const lines = plan.items.map(({ sku, name, quantity, unitAmount }) => ({
    ...{ sku, name, quantity, unitAmount, everyDays: plan.everyDays },
  }))
  const { id } = await tx.consent.create({
    data: {
      ...{ planId: plan.id, version: terms.version, words: termsText(terms), lines, consentedAt: now },
    },
    select: { id: true },
  })
  return { ...plan, consentId: id }
}

/** @throws StalePlan when the higher price was answered or closed meanwhile */
async function writeAlso(tx: Db, { id: planId }: Plan, also: AlsoWrite, now: Date): Promise<void> {
  if (also.kind === 'rise_accepted') {
    if (!(await acceptRise(tx, planId, also.riseId, now))) throw new StalePlan()
    return
  }
  await tx.planChange.update({ where: { id: also.changeId }, data: { undoneAt: now } })
  await reopenRises(tx, planId, also.at)
}

async function tell(
  tx: Db,
  plan: Plan,
  { before, kind, decision, isUndoable, quote }: Deed,
  short: readonly string[],
  context: PlaceContext,
): Promise<void> {
  const about = { recipient: plan.email, orderId: null, planId: plan.id, requestId: context.requestId }
  if (kind === 'cancel') {
    const data = await cancelledOf(tx, plan, isUndoable, context.now)
    await queueMail(tx, {
      ...about,
      key: `refill-cancelled:${plan.id}:${plan.version}`,
      template: 'refill-cancelled',
      data,
    })
    return
  }
  const isNew = plan.consentId !== before.consentId
  const refillTerms = isNew ? await consentWordsOf(plan.id, tx) : null
  // What was taken back says itself what stands again.
  const scope = kind === 'undo' ? null : decision.scope
  const done = { words: decision.words, scope, isUndoable, refillTerms }
  const mailId = await queueMail(tx, {
    ...about,
    key: `refill-changed:${plan.id}:${plan.version}`,
    template: 'refill-changed',
    data: changedOf(plan, done, context.now),
  })
  if (!quote) return
  await keepNotice(tx, plan, quote, 'CONFIRMED', mailId, context.now)
  if (short.length > 0) await mailNotice(tx, plan, quote, 'changed', shortage(plan, short), context)
}

async function cancelledOf(tx: Db, plan: Plan, isUndoable: boolean, now: Date) {
  const order = await findComing(plan.id, tx)
  return {
    ...aboutPlan(plan, now),
    cancelledOn: sayDate(todayAt(now)),
    stillComes: order && { number: order.number, link: orderLink(order.number) },
    restartLink: planLink(plan, now, 'restart'),
    undo: isUndoable ? undoOf(plan, now) : null,
  }
}
