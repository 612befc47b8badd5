/** What a page of a plan shows before its confirmation. */
import { termsDigest } from '@/lib/checkout/terms-digest.ts'
import { now } from '@/lib/platform/clock.ts'
import { preview } from '../acting/act.ts'
import type { Decision, Refusal, Scope } from '../actions/action.ts'
import { closedPage } from '../closed-pages.ts'
import { type Ahead, outlookOf, outlookOnceDone } from '../outlook.ts'
import type { IsoDate, Plan } from '../plan.ts'
import { type NewTerms, newTermsOf } from '../plan-terms.ts'
import { findPlan } from '../store.ts'
import { todayAt } from '../today.ts'
import { type AskingPage, ask } from './ask.ts'
import { type Asking, nothingToAsk, type Wish } from './asking.ts'
import type { Fields } from './fields.ts'

/** What the wish of a page comes to: the dates after it, or why it cannot be had. */
export type Preview =
  | { readonly ok: true; readonly scope: Scope; readonly after: readonly Ahead[]; readonly plan: Plan }
  | { readonly ok: false; readonly refusal: Refusal }

export type AskView = {
  readonly plan: Plan
  readonly today: IsoDate
  readonly asking: Asking
  /** True when nothing on this page can be had: it shows why, and asks nothing. */
  readonly isClosed: boolean
  readonly before: readonly Ahead[]
  /** Null while something is still to be chosen. */
  readonly preview: Preview | null
  /** The terms the wish brings, which confirming it agrees to, and their digest; null when those agreed to stay. */
  readonly terms: (NewTerms & { readonly digest: string }) | null
}

/** What `page` of a plan shows. @returns null when there is no such plan */
export async function getAsk(planId: string, page: AskingPage, fields: Fields): Promise<AskView | null> {
  const plan = await findPlan(planId)
  if (!plan) return null
  const at = now()
  const today = todayAt(at)
  const refusal = closedPage(page, plan, today)
  const asking = refusal ? nothingToAsk : await ask(page, plan, fields, at)
  const come = refusal
    ? ({ ok: false, refusal } as const)
    : asking.wish && (await previewOf(plan, asking.wish, at))
  const terms = come?.ok ? newTermsOf(plan, come.plan, at) : null
  const isClosed = asking.choices.length === 0 && come?.ok === false
  return {
    ...{ plan, today, asking, isClosed, before: outlookOf(plan, today), preview: come },
    terms: terms && { ...terms, digest: termsDigest(terms.terms) },
  }
}

/** A decision as a page shows it. */
export function toPreview(decision: Decision, today: IsoDate): Preview {
  if (!decision.ok) return decision
  return {
    ok: true,
    scope: decision.scope,
    after: outlookOnceDone(decision.plan, today),
    plan: decision.plan,
  }
}

async function previewOf(plan: Plan, wish: Wish, at: Date): Promise<Preview> {
  if (wish.kind === 'keep_price') return { ok: true, scope: 'all', after: outlookOf(plan, todayAt(at)), plan }
  return toPreview(await preview(plan, wish.action, at), todayAt(at))
}
