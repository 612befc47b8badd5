/** What the mails about a refill are filled with, taken from the plan itself. */
import type { Mails } from '@/lib/mail/mail.ts'
import type { RefillLine } from '@/lib/mail/refill-mails.ts'
import { addressLines } from '@/lib/orders/order.ts'
import { type Card, cardName } from '@/lib/payments/cards.ts'
import type { Scope } from './actions/action.ts'
import { undoUntil } from './actions/undo.ts'
import { lastChangeOn, sayDate } from './calendar.ts'
import { addressOf } from './cycle.ts'
import { planLink } from './link.ts'
import { amountNote, beginAhead, outlookOf } from './outlook.ts'
import type { CycleLine, IsoDate, Plan, Quote } from './plan.ts'
import { sayLastChange, sayMoment, todayAt } from './today.ts'

/** What every mail about a plan names. */
export function aboutPlan(plan: Plan, now: Date) {
  return {
    planNumber: plan.number,
    receiver: plan.address.name,
    manageLink: planLink(plan, now),
    cancelLink: planLink(plan, now, 'cancel'),
    currency: plan.currency,
  }
}

/** True when the card ends before a charge on `date`: cards are good to the end of their month. */
export function isExpiredBy({ expMonth, expYear }: Card, date: IsoDate): boolean {
  return `${expYear}-${String(expMonth).padStart(2, '0')}` < date.slice(0, 7)
}

/** What is short of stock, and what can ship all the same. */
export type Shortage = { readonly short: readonly CycleLine[]; readonly rest: readonly CycleLine[] }

/** Fills the notice of the delivery ahead. @param quote its quote, which a notice always has */
export function noticeOf(
  plan: Plan,
  quote: Quote,
  why: Mails['refill-notice']['why'],
  shortage: Shortage,
  refillTerms: string,
  now: Date,
): Mails['refill-notice'] {
  const { cycle, card } = plan
  const link = (page: Parameters<typeof planLink>[2]) => planLink(plan, now, page)
  return {
    ...aboutPlan(plan, now),
    why,
    chargeOn: sayDate(cycle.chargeOn),
    lastChangeOn: lastChangeOn(cycle.chargeOn) < todayAt(now) ? null : sayLastChange(cycle.chargeOn),
    lines: quote.lines.map(mailLine),
    ...{ subtotal: quote.subtotal, tax: quote.tax, total: quote.total },
    address: addressWords(plan),
    card: card && cardName(card),
    cardExpires: card !== null && isExpiredBy(card, cycle.chargeOn),
    short: shortage.short.map(({ name }) => name),
    rest: shortage.rest.map(({ name }) => name),
    ...{ skipLink: link('skip'), moveLink: link('move'), stockLink: link('stock') },
    ...{ swapLink: link('swap'), cardLink: link('card'), refillTerms },
  }
}

/** Fills the mail that says what was done to a plan. */
export function changedOf(
  plan: Plan,
  done: {
    readonly words: string
    /** Null when the words say for which deliveries. */
    readonly scope: Scope | null
    readonly isUndoable: boolean
    /** The terms that hold from now on, when they are others than before. */
    readonly refillTerms: string | null
  },
  now: Date,
): Mails['refill-changed'] {
  const { quote } = plan.cycle
  const ahead = outlookOf(plan, todayAt(now))
  const [first] = ahead
  const isAnnounced = plan.state === 'ACTIVE' && quote !== null && first?.waitsFor === null
  return {
    ...aboutPlan(plan, now),
    what: done.words,
    scope: done.scope,
    next: ahead.map((one) => ({ on: beginAhead(one), amount: one.amount, note: amountNote(one) })),
    undo: done.isUndoable ? undoOf(plan, now) : null,
    refillTerms: done.refillTerms,
    charge: isAnnounced ? { on: sayDate(first.on), total: quote.total } : null,
    isEnded: plan.state === 'CANCELLED',
  }
}

/** Where the change that made `plan`, and no other, is taken back, and until when. */
export function undoOf(plan: Plan, now: Date): NonNullable<Mails['refill-changed']['undo']> {
  return { link: `${planLink(plan, now, 'undo')}&change=${plan.version}`, until: sayMoment(undoUntil(now)) }
}

/** A line for a mail. */
export function mailLine({ name, quantity, unitAmount, isOnce }: CycleLine): RefillLine {
  return { name, quantity, total: unitAmount * quantity, isOnce }
}

/** The address of the delivery ahead, as on a label. */
export function addressWords(plan: Plan): string[] {
  const { line1: addressLine1, line2: addressLine2, ...rest } = addressOf(plan, plan.cycle)
  return addressLines({ ...rest, addressLine1, addressLine2 })
}
