/** The terms a canceled refill begins again by: the words of checkout, about what the plan holds now. */
import { type RefillTerms, writeTerms } from '@/lib/checkout/refill-terms.ts'
import { zoneName } from '@/lib/platform/calendar.ts'
import { env } from '@/lib/platform/env.ts'
import { type Currency, money } from '@/lib/platform/money.ts'
import { linesOf, subtotalOf } from './cycle.ts'
import type { Plan } from './plan.ts'

/** The terms of `plan` as it would be once it has begun again. */
export function restartTerms(plan: Plan, now: Date): RefillTerms {
  const lines = linesOf(plan, { extras: [], omitted: [] })
  const zone = env().STORE_TIME_ZONE
  return writeTerms({
    ...{ lines, everyDays: plan.everyDays, chargedOn: null, nextOn: plan.cycle.chargeOn },
    amount: money(subtotalOf(lines), plan.currency as Currency),
    zone: zoneName(zone, now),
  })
}
