/** What a page of a plan shows before its confirmation. */
import { now } from '@/lib/platform/clock.ts'
import { preview } from '../acting/act.ts'
import type { Refusal, Scope } from '../actions/action.ts'
import { type Ahead, outlookOf } from '../outlook.ts'
import type { Plan } from '../plan.ts'
import { findPlan } from '../store.ts'
import { type AskingPage, ask } from './ask.ts'
import type { Asking, Wish } from './asking.ts'
import type { Fields } from './fields.ts'

/** What the wish of a page comes to: the dates after it, or why it cannot be had. */
export type Preview =
  | { readonly ok: true; readonly scope: Scope; readonly after: readonly Ahead[]; readonly plan: Plan }
  | { readonly ok: false; readonly refusal: Refusal }

export type AskView = {
  readonly plan: Plan
  readonly asking: Asking
  readonly before: readonly Ahead[]
  /** Null while something is still to be chosen. */
  readonly preview: Preview | null
}

/** @returns null when there is no such plan @throws Stripe's error when cards are asked for and it cannot be reached */
export async function getAsk(planId: string, page: AskingPage, fields: Fields): Promise<AskView | null> {
  const plan = await findPlan(planId)
  if (!plan) return null
  const at = now()
  const asking = await ask(page, plan, fields, at)
  const { wish } = asking
  return { plan, asking, before: outlookOf(plan), preview: wish && (await previewOf(plan, wish, at)) }
}

async function previewOf(plan: Plan, wish: Wish, at: Date): Promise<Preview> {
  if (wish.kind === 'keep_price') return { ok: true, scope: 'all', after: outlookOf(plan), plan }
  const decision = await preview(plan, wish.action, at)
  if (!decision.ok) return decision
  return { ok: true, scope: decision.scope, after: outlookOf(decision.plan), plan: decision.plan }
}
