/** One action of a customer, from what she pressed to what stands: decided by the rules, priced, written, confirmed by mail. */
import { randomUUID } from 'node:crypto'
import { readShippingPolicy } from '@/lib/catalog/store.ts'
import { termsDigest } from '@/lib/checkout/terms-digest.ts'
import type { PlaceContext } from '@/lib/orders/store.ts'
import { voidInvoice } from '@/lib/payments/refill-invoice.ts'
import { log } from '@/lib/platform/log.ts'
import type { Action, Decision, Facts } from '../actions/action.ts'
import { decide } from '../actions/decide.ts'
import { isUndoable, undoUntil } from '../actions/undo.ts'
import { askQuote } from '../engine/request.ts'
import { settleReading } from '../engine/settling/store.ts'
import type { Plan } from '../plan.ts'
import { newTermsOf } from '../plan-terms.ts'
import type { Change } from '../saving/store.ts'
import { findPlan } from '../store.ts'
import { todayAt } from '../today.ts'
import { announcesNow, endsInvoice } from './consequence.ts'
import { lastWords } from './log/store.ts'
import type { ActOutcome } from './outcome.ts'
import { type Deed, writeDeed } from './store.ts'
import { undoableOf } from './undoable.ts'
import { undoneWords } from './undone-words.ts'

export type ActRequest = {
  readonly planId: string
  readonly action: Action
  readonly actor: Change['actor']
  /** The plan's version the page showed; null when an action means the same whatever happened since. */
  readonly seen: number | null
  /** The digest of the terms the page showed, of an action that brings new ones; null when it showed none. */
  readonly agreedTo?: string | null
}

/** Times a cancellation is tried when the engine writes the plan in the same moment. */
const CANCEL_TRIES = 4

/** Does `request.action`, or says why not. Nothing is written unless all of it is. */
export async function act(request: ActRequest, context: PlaceContext): Promise<ActOutcome> {
  const { action, seen } = request
  const tries = action.kind === 'cancel' && seen === null ? CANCEL_TRIES : 1
  let outcome = await actOnce(request, context)
  for (let made = 1; made < tries && outcome.status === 'changed'; made += 1)
    outcome = await actOnce(request, context)
  return outcome
}

async function actOnce(request: ActRequest, context: PlaceContext): Promise<ActOutcome> {
  const plan = await findPlan(request.planId)
  if (!plan) return { status: 'not_found' }
  if (request.seen !== null && request.seen !== plan.version) return changed(plan)
  const decision = decide(plan, request.action, await factsAt(context.now))
  if (!decision.ok) return { status: 'refused', refusal: decision.refusal, plan }
  const terms = newTermsOf(plan, decision.plan, context.now)?.terms ?? null
  if (terms && request.agreedTo !== termsDigest(terms)) return changed(plan)
  const { action, actor } = request
  const undoable = isUndoable(action.kind, plan, todayAt(context.now))
  const alsoWrite =
    action.kind === 'accept_price' ? ({ kind: 'rise_accepted', riseId: action.riseId } as const) : null
  const deed = { before: plan, decision, kind: action.kind, actor, isUndoable: undoable, terms, alsoWrite }
  return finish(deed, context)
}

/** Takes the last change back, while that is possible. @param seen the version of the change to take back */
export async function undoLast(
  planId: string,
  actor: Change['actor'],
  seen: number,
  context: PlaceContext,
): Promise<ActOutcome> {
  const plan = await findPlan(planId)
  if (!plan) return { status: 'not_found' }
  const last = await undoableOf(plan, context.now)
  if (last?.version !== seen) return changed(plan)
  const decision = {
    ok: true,
    plan: last.undone,
    scope: 'all',
    words: undoneWords(last.action, last.undone, todayAt(context.now)),
  } as const
  const alsoWrite = { kind: 'undone', changeId: last.id, at: last.at } as const
  const deed = {
    before: plan,
    decision,
    kind: 'undo',
    actor,
    isUndoable: false,
    terms: null,
    alsoWrite,
  } as const
  return finish(deed, context)
}

/** What an action would come to, for the page that asks for its confirmation: nothing is written or asked of anybody. */
export async function preview(plan: Plan, action: Action, now: Date): Promise<Decision> {
  return decide(plan, action, await factsAt(now))
}

async function factsAt(now: Date): Promise<Facts> {
  const { countries } = await readShippingPolicy()
  return { now, today: todayAt(now), newId: randomUUID(), countries }
}

async function finish(deed: Omit<Deed, 'quote'>, context: PlaceContext): Promise<ActOutcome> {
  const { before, decision, kind } = deed
  const after = decision.plan
  try {
    // The bill ends last: what can still fail must not leave a delivery without the bill it waits to be paid by.
    const quote = announcesNow(after, todayAt(context.now)) ? await askQuote(after) : null
    if (endsInvoice(before, after) && (await closeInvoice(before, context)) === 'paid') {
      const paid = await findPlan(before.id)
      return paid ? changed(paid) : { status: 'not_found' }
    }
    const saved = await writeDeed({ ...deed, quote }, context)
    if (!saved) return changed((await findPlan(before.id)) ?? before)
    if (kind === 'cancel') await endCharge(before, context)
    const until = deed.isUndoable ? undoUntil(context.now) : null
    return { status: 'done', plan: saved, words: decision.words, undoUntil: until }
  } catch (error) {
    log.error(
      { err: error, requestId: context.requestId, plan: before.number, kind },
      'an action on a refill failed',
    )
    return { status: 'unavailable' }
  }
}

async function closeInvoice({ cycle }: Plan, context: PlaceContext): Promise<'closed' | 'paid'> {
  const reading = await voidInvoice(cycle.invoiceId ?? '')
  if (reading.status !== 'paid') return 'closed'
  await settleReading(reading, context)
  return 'paid'
}

/** After a cancellation: a bill that is open is voided, and one that was paid in the same moment goes back. The sweep does it again if this fails. */
async function endCharge({ cycle, number }: Plan, context: PlaceContext): Promise<void> {
  if (cycle.invoiceId === null) return
  try {
    await settleReading(await voidInvoice(cycle.invoiceId), context)
  } catch (error) {
    log.warn({ err: error, plan: number }, 'the bill of a canceled refill could not be voided yet')
  }
}

async function changed(plan: Plan): Promise<ActOutcome> {
  return { status: 'changed', plan, words: await lastWords(plan.id) }
}
