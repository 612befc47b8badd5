/** From what was pressed on a page of a plan to its answer. */
import { termsText } from '@/lib/checkout/refill-terms.ts'
import { termsDigest } from '@/lib/checkout/start.ts'
import type { PlaceContext } from '@/lib/orders/store.ts'
import { log } from '@/lib/platform/log.ts'
import { act, preview } from '../acting/act.ts'
import type { ActOutcome } from '../acting/outcome.ts'
import { lastWords } from '../acting/store.ts'
import type { Action } from '../actions/action.ts'
import type { PlanPage } from '../link.ts'
import type { Plan } from '../plan.ts'
import { answerRise } from '../prices/store.ts'
import { restartTerms } from '../restart-terms.ts'
import { findPlan } from '../store.ts'
import { type AskingPage, ask } from './ask.ts'
import type { Wish } from './asking.ts'
import type { Fields } from './fields.ts'
import type { Opened } from './opened.ts'
import type { Answer } from './said.ts'

export type Pressed = {
  readonly page: AskingPage
  readonly fields: Fields
  /** The plan's version the page showed. */
  readonly seen: number
  /** The digest of the terms that were ticked; null when none were. */
  readonly agreedTo: string | null
}

/** Null when something was still to be chosen: the page asks for it. */
export type Confirmed = Answer | null

/** Does what was pressed, or says why not. */
export async function confirm(
  opened: Opened,
  { page, fields, seen, agreedTo }: Pressed,
  context: PlaceContext,
): Promise<Confirmed> {
  try {
    const plan = await findPlan(opened.planId)
    if (!plan) return { status: 'unavailable' }
    if (!meansTheSame(page) && plan.version !== seen) return stale(plan)
    const { wish } = await ask(page, plan, fields, context.now)
    return wish && (await grant(opened, plan, wish, agreedTo, context))
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
  agreedTo: string | null,
  context: PlaceContext,
): Promise<Answer> {
  if (wish.kind === 'keep_price') {
    const isFirst = await answerRise(planId, wish.riseId, 'DECLINED', context.now)
    return isFirst ? { status: 'done', words: wish.words } : stale(plan)
  }
  const { action } = wish
  const seen = meansTheSame(action.kind) ? null : plan.version
  if (action.kind !== 'restart') {
    const outcome = await act({ planId, action, actor: by, seen }, context)
    if (outcome.status === 'done' && wish.agreesTo)
      await answerRise(planId, wish.agreesTo, 'ACCEPTED', context.now)
    return answerOf(outcome)
  }
  const asked = await preview(plan, action, context.now)
  if (!asked.ok) return { status: 'refused', refusal: asked.refusal }
  if (agreedTo === null) return { status: 'unticked' }
  const terms = restartTerms(asked.plan, context.now)
  if (agreedTo !== termsDigest(terms)) return stale(plan)
  const consent = { version: terms.version, words: termsText(terms) }
  return answerOf(await act({ planId, action, actor: by, seen, consent }, context))
}

/** Ending a refill means the same whatever happened since the page was opened. */
function meansTheSame(kind: PlanPage | Action['kind']): boolean {
  return kind === 'cancel'
}
