/** What is ahead: the next dates and amounts, the same on every page, in every mail and in the data a customer downloads. */
import { addDays, lastChangeOn, later, sayDate } from './calendar.ts'
import { linesOf, standingOf, subtotalOf } from './cycle.ts'
import { mayComeLater, nextOn, nextOnceDone } from './next-date.ts'
import type { CycleLine, IsoDate, Plan } from './plan.ts'

/** One delivery ahead. */
export type Ahead = {
  readonly number: number
  readonly on: IsoDate
  /** True of the first while the last parcel has not left: it can come later, never earlier. Those after it count from it. */
  readonly isEarliest: boolean
  readonly lines: readonly CycleLine[]
  /** Minor units: with tax once it is announced, else before it. */
  readonly amount: number
  readonly isTaxKnown: boolean
}

/** How many dates a page shows. */
export const DATES_SHOWN = 3

/** The next deliveries of a plan as it stands `today`, soonest first; none of one that is cancelled or waits for another card. */
export function outlookOf(plan: Plan, today: IsoDate, count = DATES_SHOWN): readonly Ahead[] {
  return from(plan, nextOn(plan, today), count)
}

/** The same once a change that made `plan` stands, for the page that asks for its confirmation. */
export function outlookOnceDone(plan: Plan, today: IsoDate): readonly Ahead[] {
  return from(plan, nextOnceDone(plan, today), DATES_SHOWN)
}

/** The last day on which the delivery ahead can be changed; null when it cannot be any more. */
export function changeableUntil(plan: Plan, today: IsoDate): IsoDate | null {
  const isOpen = plan.state !== 'CANCELLED' && standingOf(plan.cycle, today) === 'open'
  return isOpen ? later(lastChangeOn(nextOn(plan, today)), today) : null
}

/** What naming another card charges on the same day: the total of a delivery that waits for its payment, minor units; null when none waits. */
export function chargedWithCard(plan: Plan, today: IsoDate): number | null {
  const isWaiting = plan.state !== 'CANCELLED' && standingOf(plan.cycle, today) === 'unpaid'
  return isWaiting ? (plan.cycle.quote?.total ?? null) : null
}

/** What stands beside an amount. */
export function amountNote({ isTaxKnown }: Ahead): string {
  return isTaxKnown ? 'tax included' : 'plus sales tax'
}

/** A date ahead in words: `Wed, Dec 23, 2026`, and `at the earliest` while it can come later. */
export function sayAhead({ on, isEarliest }: Pick<Ahead, 'on' | 'isEarliest'>): string {
  return isEarliest ? `${sayDate(on)} at the earliest` : sayDate(on)
}

/** The next date of a plan as it stands `today`, in the same words. */
export function sayNext(plan: Plan, today: IsoDate): string {
  return sayAhead({ on: nextOn(plan, today), isEarliest: mayComeLater(plan) })
}

function from(plan: Plan, on: IsoDate, count: number): readonly Ahead[] {
  if (plan.state === 'CANCELLED' || plan.pauseReason === 'PAYMENT') return []
  const isEarliest = mayComeLater(plan)
  const { number } = plan.cycle
  const lines = linesOf(plan, { extras: [], omitted: [] })
  const further = Array.from({ length: count - 1 }, (_, index): Ahead => {
    const after = { number: number + index + 1, on: addDays(on, plan.everyDays * (index + 1)) }
    return { ...after, isEarliest: false, lines, amount: subtotalOf(lines), isTaxKnown: false }
  })
  return [{ number, on, isEarliest, ...contentsOf(plan) }, ...further]
}

function contentsOf(plan: Plan): Pick<Ahead, 'lines' | 'amount' | 'isTaxKnown'> {
  const { quote } = plan.cycle
  if (quote) return { lines: quote.lines, amount: quote.total, isTaxKnown: true }
  const lines = linesOf(plan, plan.cycle)
  return { lines, amount: subtotalOf(lines), isTaxKnown: false }
}
