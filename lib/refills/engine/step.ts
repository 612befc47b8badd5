/** What is due for one plan now. The sweep, `--dry-run` and the tests all ask this one function. */
import { undoUntil } from '../actions/undo.ts'
import { CONFIRM_DAYS, daysBetween, HOLD_STOCK_DAYS, noticeOn, whenAnnounced } from '../calendar.ts'
import { isAnnounceable } from '../cycle.ts'
import type { Cycle, IsoDate, Plan } from '../plan.ts'

export type Announcing = 'ahead' | 'resuming' | 'changed'

export type Step =
  | { readonly kind: 'none' }
  /** Tell her date and amount, and put the bottles aside. */
  | { readonly kind: 'announce'; readonly chargeOn: IsoDate; readonly why: Announcing }
  /** Bottles are short: look whether they have come. */
  | { readonly kind: 'seek_stock' }
  | { readonly kind: 'charge' }
  /** A charge was cut off: ask Stripe what became of it. */
  | { readonly kind: 'settle' }
  /** A delivery that is not charged soon, or of which nobody could be told, gives its bottles back. */
  | { readonly kind: 'release_stock' }
  /** The bank still waits for her. */
  | { readonly kind: 'remind' }
  /** She never answered her bank: the plan rests. */
  | { readonly kind: 'give_up' }

/** A notice: when it was given, when its mail went out (null while it has not), and whether that mail never can. */
export type Told = {
  readonly kind: 'ADVANCE' | 'CONFIRMED'
  readonly at: Date
  readonly on: IsoDate
  readonly sentOn: IsoDate | null
  readonly isUndelivered: boolean
}

/** What the step depends on besides the plan. */
export type StepFacts = {
  readonly today: IsoDate
  readonly now: Date
  /** The last notice of the delivery ahead; null when there is none. */
  readonly notice: Told | null
  /** Notices of it that could not be delivered. */
  readonly undelivered: number
  /** When the attempt under way began; null when there is none. */
  readonly attemptSince: Date | null
  /** Reminders sent to answer her bank. */
  readonly reminders: number
}

/** Minutes after which an attempt without an answer counts as cut off. */
const CUT_OFF_MINUTES = 10

/** Days after the bank asked on which she is reminded. */
const REMIND_DAYS = [3, 9] as const

/** Days after which a notice that could not be delivered is given anew, and how often that is tried. */
const TELL_AGAIN_DAYS = 3
const TELL_AGAIN_TIMES = 3

const none: Step = { kind: 'none' }

/** The one thing to do for `plan` now; `none` when nothing is due. Everything compares with `<= today`, so a missed day is made up. */
export function stepOf(plan: Plan, facts: StepFacts): Step {
  const { today } = facts
  if (plan.cycle.state === 'CHARGING') return cutOff(facts)
  if (plan.state === 'CANCELLED' || plan.pauseReason === 'PAYMENT') return none
  const why = plan.state === 'PAUSED' ? 'resuming' : 'ahead'
  switch (plan.cycle.state) {
    case 'SCHEDULED':
      return announceable(plan, today) ? announce(plan.cycle, today, why) : none
    case 'NOTIFIED':
      return notified(plan.cycle, facts)
    case 'STOCK_WAIT':
      return { kind: 'seek_stock' }
    case 'DUNNING':
      return dunning(plan.cycle, today)
    case 'ACTION_REQUIRED':
      return actionRequired(plan.cycle, facts)
    default:
      return none
  }
}

/** While the last parcel has not left, nothing further is announced: bottles and charges never pile up. */
function announceable(plan: Plan, today: IsoDate): boolean {
  return plan.last.shippedOn !== null && isAnnounceable(plan.cycle.chargeOn, today)
}

function announce(cycle: Cycle, today: IsoDate, why: Announcing): Step {
  return { kind: 'announce', chargeOn: whenAnnounced(cycle.chargeOn, today), why }
}

function notified(cycle: Cycle, facts: StepFacts): Step {
  const { today, notice, now } = facts
  if (notice?.kind === 'ADVANCE' && notice.isUndelivered) return undelivered(cycle, facts, notice)
  if (cycle.stock === 'SHORT') return { kind: 'seek_stock' }
  if (notice === null) return none
  const isDue = cycle.chargeOn <= today
  // What she confirmed herself, she may take back for a while: nothing is charged before that is over.
  if (notice.kind === 'CONFIRMED') return isDue && now > undoUntil(notice.at) ? { kind: 'charge' } : none
  if (notice.sentOn === null) return none
  // A mail server that was away has eaten of her time to act: she gets all of it.
  if (notice.sentOn > noticeOn(cycle.chargeOn)) return announce(cycle, today, 'changed')
  return isDue ? { kind: 'charge' } : none
}

/** Nobody was told, so nothing is charged; its bottles are free for others until she can be told. */
function undelivered(cycle: Cycle, { today, undelivered: times }: StepFacts, { on }: Told): Step {
  if (times <= TELL_AGAIN_TIMES && daysBetween(on, today) >= TELL_AGAIN_DAYS)
    return announce(cycle, today, 'changed')
  return cycle.stock === 'PROMISED' ? { kind: 'release_stock' } : none
}

function dunning(cycle: Cycle, today: IsoDate): Step {
  if (cycle.retryOn !== null && cycle.retryOn <= today) return { kind: 'charge' }
  return keepsTooLong(cycle, today) ? { kind: 'release_stock' } : none
}

/** Its bottles stay put aside for as long as she is invited to pay. */
function actionRequired(cycle: Cycle, { today, reminders }: StepFacts): Step {
  const days = cycle.failedOn === null ? 0 : daysBetween(cycle.failedOn, today)
  if (days > CONFIRM_DAYS) return { kind: 'give_up' }
  const due = REMIND_DAYS.filter((day) => day <= days).length
  return reminders < due ? { kind: 'remind' } : none
}

function keepsTooLong({ stock, failedOn }: Cycle, today: IsoDate): boolean {
  return stock === 'PROMISED' && failedOn !== null && daysBetween(failedOn, today) > HOLD_STOCK_DAYS
}

function cutOff({ attemptSince, now }: StepFacts): Step {
  const minutes = attemptSince === null ? 0 : (now.getTime() - attemptSince.getTime()) / 60_000
  return attemptSince === null || minutes >= CUT_OFF_MINUTES ? { kind: 'settle' } : none
}
