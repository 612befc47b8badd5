/** The terms a plan lives by: the words of checkout, about what it holds, and which changes need them agreed to anew. */
import { type RefillTerms, writeTerms } from '@/lib/checkout/refill-terms.ts'
import { zoneName } from '@/lib/platform/calendar.ts'
import { env } from '@/lib/platform/env.ts'
import { money } from '@/lib/platform/money.ts'
import { announcesNow } from './acting/consequence.ts'
import { linesOf, subtotalOf } from './cycle.ts'
import { nextOnceDone } from './next-date.ts'
import type { Plan } from './plan.ts'
import { todayAt } from './today.ts'

/** Terms that come with a change, and how they are agreed to: `box` is ticked, `button` is pressed below the words. */
export type NewTerms = { readonly terms: RefillTerms; readonly agreedBy: 'box' | 'button' }

/** The terms that `after` brings; null when those agreed to still say what comes, how often and at which price. */
export function newTermsOf(before: Plan, after: Plan, now: Date): NewTerms | null {
  if (after.state === 'CANCELLED') return null
  if (before.state === 'CANCELLED') return { terms: termsOf(after, 'box', now), agreedBy: 'box' }
  return saysTheSame(before, after) ? null : { terms: termsOf(after, 'button', now), agreedBy: 'button' }
}

function saysTheSame(before: Plan, after: Plan): boolean {
  const said = ({ everyDays, items }: Plan) =>
    JSON.stringify([
      everyDays,
      items.map(({ sku, name, quantity, unitAmount }) => [sku, name, quantity, unitAmount]),
    ])
  return said(before) === said(after)
}

function termsOf(plan: Plan, agreedBy: NewTerms['agreedBy'], now: Date): RefillTerms {
  const today = todayAt(now)
  const lines = linesOf(plan, { extras: [], omitted: [] })
  return writeTerms({
    ...{ lines, everyDays: plan.everyDays, chargedOn: null, today, agreedBy },
    nextOn: nextOnceDone(plan, today),
    isNextAnnounced: announcesNow(plan, today),
    amount: money(subtotalOf(lines), plan.currency),
    zone: zoneName(env().STORE_TIME_ZONE, now),
  })
}
