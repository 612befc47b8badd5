/** What somebody agreed to about her refills, as she reads it. */
import type { Plan } from '../plan.ts'

/** One consent as its giver reads it. */
export type AgreedTo = {
  readonly id: string
  readonly planNumber: string
  /** Version of the wording. */
  readonly version: string
  /** Word for word, a statement a line. */
  readonly words: string
  readonly at: Date
  readonly standing: Standing
}

/** Whether a refill lives by it, lived by it until it was canceled, or got other terms since. */
export type Standing = 'live' | 'ended' | 'replaced'

/** How the consent `id` stands. @param plan the refill it was given for, and the consent that refill has now */
export function standingOf(id: string, plan: Pick<Plan, 'state' | 'consentId'>): Standing {
  if (id !== plan.consentId) return 'replaced'
  return plan.state === 'CANCELLED' ? 'ended' : 'live'
}
