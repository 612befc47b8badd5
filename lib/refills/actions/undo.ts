/** Taking the last change back, for ten minutes. */
import { isDeepStrictEqual } from 'node:util'
import { lastChangeOn } from '../calendar.ts'
import { dateWhenChanged, unannounced } from '../cycle.ts'
import type { Cycle, IsoDate, Plan } from '../plan.ts'
import type { Action } from './action.ts'

/** Minutes a change can be taken back. */
export const UNDO_MINUTES = 10

/** Changes that cannot be taken back: the old card may be gone, and new terms were agreed to. */
const FINAL: readonly Action['kind'][] = ['card', 'restart', 'unskip']

/** Whether `kind`, done to `before`, can be taken back `today`: not once its delivery has a bill, or its last day to change is over. */
export function isUndoable(kind: Action['kind'], before: Plan, today: IsoDate): boolean {
  return !FINAL.includes(kind) && isRestorable(before.cycle, today)
}

/** When a change made at `at` can be taken back no longer. */
export function undoUntil(at: Date): Date {
  return new Date(at.getTime() + UNDO_MINUTES * 60_000)
}

/** A change as the log keeps it: when it was made, the plan before it, and the delivery ahead as it left it. */
export type Kept = { readonly at: Date; readonly before: Plan; readonly delivery: Cycle }

/**
 * The plan as it was before `kept`, her last change; null when it is too late: ten minutes are over, its date could not be
 * changed any more, or the delivery stands otherwise than she left it, for it was announced, charged or moved since.
 * Whose it is, its card and its last parcel may have changed meanwhile, and stay. What was announced before is announced anew.
 */
export function undo(plan: Plan, { at, before, delivery }: Kept, now: Date, today: IsoDate): Plan | null {
  const stands = isDeepStrictEqual(plan.cycle, delivery)
  if (!stands || now > undoUntil(at) || !isRestorable(before.cycle, today)) return null
  const { version, userId, email, paymentMethodId, card, last } = plan
  return {
    ...before,
    version,
    userId,
    email,
    paymentMethodId,
    card,
    last,
    cycle: unannounced(before.cycle, { chargeOn: dateWhenChanged({ ...before, last }, today) }),
  }
}

function isRestorable({ state, invoiceId, quote, chargeOn }: Cycle, today: IsoDate): boolean {
  if (invoiceId !== null || state === 'CHARGING') return false
  return quote === null || today <= lastChangeOn(chargeOn)
}
