/** All that a plan's own page shows. */
import { now } from '@/lib/platform/clock.ts'
import { findLogged } from '../acting/log/store.ts'
import { type Undoable, undoableOf } from '../acting/undoable.ts'
import { type WayBack, wayBackOf } from '../acting/way-back.ts'
import type { PastChange, PastMail, PastOrder } from '../history/history.ts'
import { listChanges, listMails, listOrders } from '../history/store.ts'
import type { Shortage } from '../mail-facts.ts'
import { type Ahead, changeableUntil, outlookOf } from '../outlook.ts'
import type { IsoDate, Plan } from '../plan.ts'
import { listOpenRises, type OpenRise } from '../prices/store.ts'
import { findComing } from '../reason/store.ts'
import { readShortage } from '../shortage/store.ts'
import { consentOf, findPlan } from '../store.ts'
import { readSupply } from '../supply/store.ts'
import { type Left, leftOf } from '../supply-left.ts'
import { todayAt } from '../today.ts'

export type Overview = {
  readonly plan: Plan
  readonly today: IsoDate
  readonly ahead: readonly Ahead[]
  readonly undoable: Undoable | null
  readonly lefts: readonly Left[]
  readonly shortage: Shortage
  readonly rises: readonly OpenRise[]
  readonly changes: readonly PastChange[]
  readonly mails: readonly PastMail[]
  readonly orders: readonly PastOrder[]
  /** The terms as agreed, word for word, and when. */
  readonly consent: { readonly words: string; readonly at: Date }
}

/** The page of a plan; null when there is none. */
export async function getOverview(planId: string): Promise<Overview | null> {
  const plan = await findPlan(planId)
  if (!plan) return null
  const at = now()
  const today = todayAt(at)
  const [undoable, supply, shortage, rises, changes, mails, orders, consent] = await Promise.all([
    undoableOf(plan, at),
    readSupply(plan),
    readShortage(plan),
    listOpenRises(planId),
    listChanges(planId),
    listMails(planId),
    listOrders(planId),
    consentOf(planId),
  ])
  const lefts = supply.map((product) => leftOf(product, today))
  return {
    ...{ plan, today, ahead: outlookOf(plan, today), undoable, lefts, shortage, rises },
    ...{ changes, mails, orders, consent },
  }
}

/** A plan and its last change, while that can be taken back. */
export type UndoPage = Pick<Overview, 'plan' | 'today' | 'undoable'>

/** @returns null when there is no such plan */
export async function getUndo(planId: string): Promise<UndoPage | null> {
  const plan = await findPlan(planId)
  const at = now()
  return plan && { plan, today: todayAt(at), undoable: await undoableOf(plan, at) }
}

/** The page of a link that takes a change back, and what that link is good for. */
export type WayBackPage = UndoPage & { readonly wayBack: WayBack }

/** @param change the version the link names; null when it names none. @returns null when there is no such plan */
export async function getWayBack(planId: string, change: number | null): Promise<WayBackPage | null> {
  const [page, { asked, last }] = await Promise.all([getUndo(planId), findLogged(planId, change)])
  return page && { ...page, wayBack: wayBackOf(asked, last, page.undoable?.version ?? null) }
}

/** A plan that has ended, and the order of it that still comes. */
export type ReasonPage = UndoPage & { readonly coming: { readonly number: string } | null }

/** @returns null when there is no such plan */
export async function getReasonPage(planId: string): Promise<ReasonPage | null> {
  const page = await getUndo(planId)
  return page && { ...page, coming: await findComing(planId) }
}

/** How a plan stands, for a machine. Dates are ISO dates in the store's time zone, amounts minor units. */
export async function getState(planId: string) {
  const plan = await findPlan(planId)
  if (!plan) return null
  const today = todayAt(now())
  const ahead = outlookOf(plan, today)
  const [next] = ahead
  return {
    ...{ number: plan.number, state: plan.state, pauseReason: plan.pauseReason, currency: plan.currency },
    ...{
      nextChargeOn: next?.on ?? null,
      isEarliest: next?.isEarliest ?? null,
      waitsFor: next?.waitsFor ?? null,
      amount: next?.amount ?? null,
      isTaxKnown: next?.isTaxKnown ?? null,
    },
    changeableUntil: changeableUntil(plan, today),
    next: ahead.map(({ number: _, lines: __, ...one }) => one),
  }
}
