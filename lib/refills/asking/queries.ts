/** What a page of a plan shows before its confirmation. */
import type { RefillTerms } from '@/lib/checkout/refill-terms.ts'
import { termsDigest } from '@/lib/checkout/start.ts'
import { now } from '@/lib/platform/clock.ts'
import { preview } from '../acting/act.ts'
import type { Decision, Refusal, Scope } from '../actions/action.ts'
import { type Ahead, outlookOf } from '../outlook.ts'
import type { Plan } from '../plan.ts'
import { restartTerms } from '../restart-terms.ts'
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
  /** The terms that a restart asks agreement to, and their digest; null on every other page. */
  readonly terms: { readonly terms: RefillTerms; readonly digest: string } | null
}

/** What `page` of a plan shows. @returns null when there is no such plan */
export async function getAsk(planId: string, page: AskingPage, fields: Fields): Promise<AskView | null> {
  const plan = await findPlan(planId)
  if (!plan) return null
  const at = now()
  const asking = await ask(page, plan, fields, at)
  const { wish } = asking
  const come = wish && (await previewOf(plan, wish, at))
  const terms = page === 'restart' && come?.ok ? restartTerms(come.plan, at) : null
  return {
    ...{ plan, asking, before: outlookOf(plan), preview: come },
    terms: terms && { terms, digest: termsDigest(terms) },
  }
}

/** A decision as a page shows it. */
export function toPreview(decision: Decision): Preview {
  if (!decision.ok) return decision
  return { ok: true, scope: decision.scope, after: outlookOf(decision.plan), plan: decision.plan }
}

async function previewOf(plan: Plan, wish: Wish, at: Date): Promise<Preview> {
  if (wish.kind === 'keep_price') return { ok: true, scope: 'all', after: outlookOf(plan), plan }
  return toPreview(await preview(plan, wish.action, at))
}
