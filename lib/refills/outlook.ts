/** What is ahead: the next dates and amounts, the same on every page, in every mail and in the data a customer downloads. */
import { NOTICE_DAYS } from '@/lib/checkout/refill-terms.ts'
import { addDays, lastChangeOn, later, sayDate } from './calendar.ts'
import { linesOf, standingOf, subtotalOf } from './cycle.ts'
import { stockSought } from './engine/outcome.ts'
import { mayComeLater, nextOn, nextOnceDone } from './next-date.ts'
import type { CycleLine, IsoDate, Plan } from './plan.ts'

/** One delivery ahead. */
export type Ahead = {
  readonly number: number
  readonly on: IsoDate
  /** True of the first while it waits, for the last parcel to leave or for `waitsFor`: it can come later, never earlier. Those after it count from it. */
  readonly isEarliest: boolean
  /** What the first waits for once its day has come: bottles, bottles and then its notice, or her answer to the bank. */
  readonly waitsFor: 'stock' | 'stock_and_notice' | 'bank' | null
  readonly lines: readonly CycleLine[]
  /** Minor units: with tax once it is announced, else before it. */
  readonly amount: number
  readonly isTaxKnown: boolean
}

/** How many dates a page shows. */
export const DATES_SHOWN = 3

/** The next deliveries of a plan as it stands `today`, soonest first; none of one that is cancelled or waits for another card. */
export function outlookOf(plan: Plan, today: IsoDate, count = DATES_SHOWN): readonly Ahead[] {
  return from(plan, nextOn(plan, today), today, count)
}

/** The same once a change that made `plan` stands, for the page that asks for its confirmation. */
export function outlookOnceDone(plan: Plan, today: IsoDate): readonly Ahead[] {
  return from(plan, nextOnceDone(plan, today), today, DATES_SHOWN)
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

type When = Pick<Ahead, 'on' | 'isEarliest' | 'waitsFor'>

const waitWords = {
  stock: 'as soon as its bottles are here',
  stock_and_notice: `once its bottles are here, and ${NOTICE_DAYS} days after we write to you`,
  bank: 'once your bank has your answer',
} as const

/** When a charge ahead comes, in words: `Wed, Dec 23, 2026`, `at the earliest` while it can come later, or what it waits for. */
export function sayAhead({ on, isEarliest, waitsFor }: When): string {
  if (waitsFor !== null) return waitWords[waitsFor]
  return isEarliest ? `${sayDate(on)} at the earliest` : sayDate(on)
}

/** The same where it begins a line. */
export function beginAhead(when: When): string {
  const [first = '', ...rest] = sayAhead(when)
  return `${first.toUpperCase()}${rest.join('')}`
}

/** When the next charge of a plan as it stands `today` comes, in the same words. */
export function sayNext(plan: Plan, today: IsoDate): string {
  return sayAhead(whenOf(plan, nextOn(plan, today), today))
}

/** No day that is over is named as one ahead. @param on the day the delivery ahead has, which may have passed without its charge */
function whenOf(plan: Plan, on: IsoDate, today: IsoDate): When {
  switch (plan.cycle.state) {
    case 'STOCK_WAIT': {
      const found = stockSought(plan, true, today).cycle.chargeOn
      return { on: found, isEarliest: true, waitsFor: found > today ? 'stock_and_notice' : 'stock' }
    }
    case 'ACTION_REQUIRED':
      return { on: later(on, today), isEarliest: true, waitsFor: 'bank' }
    default:
      return { on: later(on, today), isEarliest: mayComeLater(plan), waitsFor: null }
  }
}

function from(plan: Plan, standing: IsoDate, today: IsoDate, count: number): readonly Ahead[] {
  if (plan.state === 'CANCELLED' || plan.pauseReason === 'PAYMENT') return []
  const when = whenOf(plan, standing, today)
  const { on } = when
  const { number } = plan.cycle
  const lines = linesOf(plan, { extras: [], omitted: [] })
  const further = Array.from({ length: count - 1 }, (_, index): Ahead => {
    const after = { number: number + index + 1, on: addDays(on, plan.everyDays * (index + 1)) }
    return {
      ...after,
      isEarliest: false,
      waitsFor: null,
      lines,
      amount: subtotalOf(lines),
      isTaxKnown: false,
    }
  })
  return [{ number, ...when, ...contentsOf(plan) }, ...further]
}

function contentsOf(plan: Plan): Pick<Ahead, 'lines' | 'amount' | 'isTaxKnown'> {
  const { quote } = plan.cycle
  if (quote) return { lines: quote.lines, amount: quote.total, isTaxKnown: true }
  const lines = linesOf(plan, plan.cycle)
  return { lines, amount: subtotalOf(lines), isTaxKnown: false }
}
