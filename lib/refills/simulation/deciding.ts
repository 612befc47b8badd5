/** Deciding in a test: what an action makes of a plan on a day, or why not. */
import type { Action, Decision, Facts, Refusal } from '../actions/action.ts'
import { decide } from '../actions/decide.ts'
import type { IsoDate, Plan } from '../plan.ts'

/** The facts of `today`, at noon in New York. */
export function factsOn(today: IsoDate): Facts {
  return { today, now: new Date(`${today}T17:00:00Z`), newId: 'new', countries: ['US'] }
}

/** The decision an action comes to when it is allowed. @throws when it is refused */
export function allowed(plan: Plan, action: Action, today: IsoDate): Extract<Decision, { ok: true }> {
  const decision = decide(plan, action, factsOn(today))
  if (!decision.ok) throw new Error(`refused: ${decision.refusal.why}`)
  return decision
}

/** Why an action is refused; null when it is allowed. */
export function refusalOf(plan: Plan, action: Action, today: IsoDate): Refusal | null {
  const decision = decide(plan, action, factsOn(today))
  return decision.ok ? null : decision.refusal
}
