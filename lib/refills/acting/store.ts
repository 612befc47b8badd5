/** Writing what a customer did: the plan, its bottles, the log, the mail that confirms it, and the next step, in one transaction. */
import { queueMail } from '@/lib/mail/store.ts'
import { orderLink } from '@/lib/orders/link.ts'
import type { PlaceContext } from '@/lib/orders/store.ts'
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import { addJob } from '@/lib/platform/jobs/queue.ts'
import type { Action, Decision } from '../actions/action.ts'
import { sayDate } from '../calendar.ts'
import { keepNotice, mailNotice, shortage } from '../engine/notices/store.ts'
import { announced } from '../engine/outcome.ts'
import { queueEndBill } from '../engine/settling/bill/store.ts'
import { planLink } from '../link.ts'
import { aboutPlan, changedOf } from '../mail-facts.ts'
import type { Plan, Quote } from '../plan.ts'
import { type Change, giveBack, putAside, StalePlan, saveCycle, savePlan } from '../saving/store.ts'
import { lockPlan } from '../store.ts'
import { todayAt } from '../today.ts'

/** Words of a consent that is given with an action: a restart agrees to its terms anew. */
export type NewConsent = { readonly version: string; readonly words: string }

export type Deed = {
  readonly before: Plan
  readonly decision: Extract<Decision, { ok: true }>
  readonly kind: Action['kind'] | 'undo'
  readonly actor: Change['actor']
  readonly isUndoable: boolean
  /** The price of the delivery ahead, when it is announced with this change. */
  readonly quote: Quote | null
  readonly consent: NewConsent | null
}

/** Writes `deed`. @returns the plan as it stands; null when it was changed by somebody else meanwhile */
export async function writeDeed(deed: Deed, context: PlaceContext): Promise<Plan | null> {
  const { before, decision, quote } = deed
  try {
    return await inTransaction(async (tx) => {
      const current = await lockPlan(tx, before.id)
      if (current?.version !== before.version) throw new StalePlan()
      if (deed.consent) await giveConsent(tx, decision.plan, deed.consent, context.now)
      await giveBack(tx, before, decision.plan, context.now)
      const saved = await savePlan(tx, before, decision.plan, changeOf(deed), context.now)
      const { plan, short } = quote
        ? await announceNow(tx, saved, quote, context.now)
        : { plan: saved, short: [] }
      if (deed.kind === 'cancel') await queueEndBill(tx, plan, context.requestId)
      await tell(tx, plan, deed, short, context)
      const job = { planId: plan.id, requestId: context.requestId }
      await addJob(tx, 'advance-plan', job, { key: `advance-plan:${plan.id}` })
      return plan
    })
  } catch (error) {
    if (error instanceof StalePlan) return null
    throw error
  }
}

/** What was last done to a plan, in words. */
export async function lastWords(planId: string): Promise<string> {
  const last = await db().planChange.findFirst({ where: { planId }, orderBy: { version: 'desc' } })
  return last?.words ?? ''
}

/** The change that can be taken back: the last one, if the plan as it was is kept with it. */
export async function findUndoable(
  plan: Plan,
): Promise<{ before: unknown; at: Date; id: string; words: string } | null> {
  const row = await db().planChange.findUnique({
    where: { planId_version: { planId: plan.id, version: plan.version } },
  })
  if (!row || row.before === null || row.undoneAt !== null) return null
  return { before: row.before, at: row.createdAt, id: row.id, words: row.words }
}

/** The delivery has its row by now, and can hold bottles. */
async function announceNow(tx: Db, saved: Plan, quote: Quote, now: Date) {
  const short = await putAside(tx, { ...saved.cycle, quote }, now)
  const plan = announced(saved, saved.cycle.chargeOn, quote, short.length === 0)
  await saveCycle(tx, plan.cycle)
  return { plan, short }
}

function changeOf({ kind, actor, decision, isUndoable }: Deed): Change {
  return { action: kind, actor, words: decision.words, isUndoable }
}

/** A cancelled plan was ended by her: it lives again by the terms she agreed to now. */
async function giveConsent(tx: Db, plan: Plan, { version, words }: NewConsent, now: Date): Promise<void> {
  const lines = plan.items.map(({ sku, name, quantity, unitAmount }) => ({
    ...{ sku, name, quantity, unitAmount, everyDays: plan.everyDays },
  }))
  const { id } = await tx.consent.create({
    data: { planId: plan.id, version, words, lines, consentedAt: now },
    select: { id: true },
  })
  await tx.plan.update({ where: { id: plan.id }, data: { consentId: id } })
}

async function tell(
  tx: Db,
  plan: Plan,
  { kind, decision, isUndoable, quote }: Deed,
  short: readonly string[],
  context: PlaceContext,
): Promise<void> {
  const about = { recipient: plan.email, orderId: null, planId: plan.id, requestId: context.requestId }
  if (kind === 'cancel') {
    const data = await cancelledOf(tx, plan, context.now)
    await queueMail(tx, {
      ...about,
      key: `refill-cancelled:${plan.id}:${plan.version}`,
      template: 'refill-cancelled',
      data,
    })
    return
  }
  const done = { words: decision.words, scope: decision.scope, isUndoable }
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

async function cancelledOf(tx: Db, plan: Plan, now: Date) {
  const order = await tx.order.findFirst({
    where: {
      OR: [{ cycle: { planId: plan.id } }, { startedPlan: { id: plan.id } }],
      fulfilment: { in: ['TO_PACK', 'AWAITING_STOCK'] },
      payment: { not: 'REFUNDED' },
    },
    orderBy: { placedAt: 'desc' },
    select: { number: true },
  })
  return {
    ...aboutPlan(plan, now),
    cancelledOn: sayDate(todayAt(now)),
    stillComes: order && { number: order.number, link: orderLink(order.number) },
    restartLink: planLink(plan, now, 'restart'),
  }
}
