/** What came of an action, in a form pages know how to say. */
import type { Refusal } from '../actions/action.ts'
import type { Plan } from '../plan.ts'

export type ActOutcome =
  | {
      readonly status: 'done'
      readonly plan: Plan
      /** What was done: `You skipped the refill of Wed, Dec 23, 2026.` */
      readonly words: string
      /** Until when it can be taken back; null when it cannot. */
      readonly undoUntil: Date | null
    }
  | { readonly status: 'refused'; readonly refusal: Refusal; readonly plan: Plan }
  /** The plan is not what the page showed: somebody, or the engine, was faster. `words` say what happened last. */
  | { readonly status: 'changed'; readonly plan: Plan; readonly words: string }
  /** Stripe could not be reached: nothing was changed. */
  | { readonly status: 'unavailable' }
  | { readonly status: 'not_found' }
