/** Taking the last change back, for ten minutes. */
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

/**
 * The plan as it was before its last change; null when it is too late: ten minutes are over, or the delivery has been
 * charged or locked since. What was announced before is announced anew.
 */
export function undo(plan: Plan, before: Plan, changedAt: Date, now: Date, today: IsoDate): Plan | null {
  const { cycle } = plan
  const isTouched = cycle.invoiceId !== null || cycle.state === 'CHARGING'
  if (isTouched || now > undoUntil(changedAt) || !isRestorable(before.cycle, today)) return null
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
