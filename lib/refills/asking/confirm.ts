/** From what was pressed on a page of a plan to its answer. */
import type { PlaceContext } from '@/lib/orders/store.ts'
import { log } from '@/lib/platform/log.ts'
import { act, preview } from '../acting/act.ts'
import { lastWords } from '../acting/log/store.ts'
import type { ActOutcome } from '../acting/outcome.ts'
import type { Action, Decision } from '../actions/action.ts'
import type { PlanPage } from '../link.ts'
import type { Plan } from '../plan.ts'
import { newTermsOf } from '../plan-terms.ts'
import { declineRise } from '../prices/store.ts'
import { findPlan } from '../store.ts'
import { type AskingPage, ask } from './ask.ts'
import { isRepriced, type Wish } from './asking.ts'
import type { Fields } from './fields.ts'
import type { Opened } from './opened.ts'
import type { Answer } from './said.ts'

export type Pressed = {
  readonly page: AskingPage
  readonly fields: Fields
  /** The plan's version the page showed. */
  readonly seen: number
  /** The digest of the terms the page showed; null when it showed none. */
  readonly terms: string | null
  /** Whether their box was ticked, where they have one. */
  readonly isTicked: boolean
}

/** Null when something was still to be chosen: the page asks for it. */
export type Confirmed = Answer | null

/** Does what was pressed, or says why not. */
export async function confirm(opened: Opened, pressed: Pressed, context: PlaceContext): Promise<Confirmed> {
  const { page, fields, seen } = pressed
  try {
    const plan = await findPlan(opened.planId)
    if (!plan) return { status: 'unavailable' }
    if (!meansTheSame(page) && plan.version !== seen) return stale(plan)
    const { wish, fields: asked } = await ask(page, plan, fields, context.now)
    if (isRepriced(asked, fields)) return { status: 'repriced' }
    return wish && (await grant(opened, plan, wish, pressed, context))
  } catch (error) {
    log.error({ err: error, requestId: context.requestId, page }, 'a change of a refill failed')
    return { status: 'unavailable' }
  }
}

/** What came of an action, as its page is told. */
export function answerOf(outcome: ActOutcome): Answer {
  switch (outcome.status) {
    case 'done':
      return { status: 'done', words: outcome.words }
    case 'refused':
      return { status: 'refused', refusal: outcome.refusal }
    case 'changed':
      return { status: 'changed', words: outcome.words }
    case 'unavailable':
    case 'not_found':
      return { status: 'unavailable' }
  }
}

/** A plan that is not what its page showed. */
export async function stale(plan: Pick<Plan, 'id'>): Promise<Answer> {
  return { status: 'changed', words: await lastWords(plan.id) }
}

async function grant(
  { planId, by }: Opened,
  plan: Plan,
  wish: Wish,
  { terms: agreedTo, isTicked }: Pressed,
  context: PlaceContext,
): Promise<Answer> {
  if (wish.kind === 'keep_price') {
    const { riseId, words } = wish
    const isFirst = await declineRise({ planId, riseId, actor: by, words }, context.now)
    return isFirst ? { status: 'done', words } : stale(plan)
  }
  const { action } = wish
  const seen = meansTheSame(action.kind) ? null : plan.version
  if (!isTicked && needsTick(plan, await preview(plan, action, context.now), context.now))
    return { status: 'unticked' }
  return answerOf(await act({ planId, action, actor: by, seen, agreedTo }, context))
}

function needsTick(plan: Plan, decision: Decision, now: Date): boolean {
  return decision.ok && newTermsOf(plan, decision.plan, now)?.agreedBy === 'box'
}

/** Ending a refill means the same whatever happened since the page was opened. */
function meansTheSame(kind: PlanPage | Action['kind']): boolean {
  return kind === 'cancel'
}
