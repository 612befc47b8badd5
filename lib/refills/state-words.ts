/** How a plan stands, in a sentence or two. */
import { cardName } from '@/lib/payments/cards.ts'
import { declineWords } from '@/lib/payments/declines.ts'
import { formatMoney, money } from '@/lib/platform/money.ts'
import { addDays, CONFIRM_DAYS, sayDate } from './calendar.ts'
import { amountNote, changeableUntil, outlookOf, sayAhead } from './outlook.ts'
import type { IsoDate, Plan } from './plan.ts'
import { sayEndOf, todayAt } from './today.ts'

export type StateWords = {
  /** `Running`, `Paused`: for a list. */
  readonly badge: string
  readonly tone: 'plain' | 'well' | 'care'
  /** What comes next. */
  readonly says: string
  /** Until when it can be changed, or what follows; empty when there is nothing to add. */
  readonly more: string
}

/** How `plan` stands on `today`. */
export function stateWords(plan: Plan, today: IsoDate): StateWords {
  if (plan.state === 'CANCELLED') {
    const on = plan.cancelledAt ? ` on ${sayDate(todayAt(plan.cancelledAt))}` : ''
    return {
      badge: 'Canceled',
      tone: 'plain',
      says: `You canceled this refill${on}.`,
      more: 'Nothing further is charged.',
    }
  }
  if (plan.pauseReason === 'PAYMENT') return resting(plan)
  const waiting = waitingWords(plan)
  if (waiting) return waiting
  const next = nextWords(plan, today)
  if (plan.state === 'PAUSED')
    return {
      badge: 'Paused',
      tone: 'plain',
      says: `Paused. ${next}`,
      more: 'We write to you 8 days before. You can resume earlier.',
    }
  return {
    badge: 'Running',
    tone: 'well',
    says: next,
    more: [changeWords(plan, today), parcelWords(plan)].join(' ').trim(),
  }
}

/** `Next charge: Wed, Dec 23, 2026, $62.17, tax included.` */
export function nextWords(plan: Plan, today: IsoDate): string {
  const [next] = outlookOf(plan, today, 1)
  return next
    ? `Next charge: ${sayAhead(next)}, ${say(plan, next.amount)}, ${amountNote(next)}.`
    : 'No charge is ahead.'
}

function changeWords(plan: Plan, today: IsoDate): string {
  const until = changeableUntil(plan, today)
  return until === null
    ? 'It is too late to change this one; you can still cancel.'
    : `You can change it until ${sayEndOf(until)}.`
}

function parcelWords({ last }: Plan): string {
  return last.shippedOn === null
    ? 'Your last parcel has not left yet. If it leaves late, this date moves later with it, never earlier.'
    : ''
}

function waitingWords(plan: Plan): StateWords | null {
  const { cycle } = plan
  const amount = say(plan, cycle.quote?.total ?? 0)
  switch (cycle.state) {
    case 'CHARGING':
      return {
        badge: 'Being charged',
        tone: 'plain',
        says: `Your card is being charged ${amount} now.`,
        more: 'This takes a moment. An email says what came of it.',
      }
    case 'DUNNING': {
      const tried = `The charge of ${amount} on ${sayDate(cycle.chargeOn)} did not go through. ${declineWords(cycle.declineCode ?? '')}`
      const next = cycle.retryOn
        ? `We try again on ${sayDate(cycle.retryOn)}, or at once with another card.`
        : ''
      return { badge: 'Payment failed', tone: 'care', says: tried, more: next }
    }
    case 'ACTION_REQUIRED':
      return {
        ...{
          badge: 'Needs you',
          tone: 'care',
          says: `Your bank asks you to confirm the charge of ${amount}.`,
        },
        more: cycle.failedOn
          ? `Until ${sayDate(addDays(cycle.failedOn, CONFIRM_DAYS))}. After that your refill pauses.`
          : '',
      }
    case 'STOCK_WAIT':
      return {
        ...{
          badge: 'Waiting for stock',
          tone: 'care',
          says: 'Part of this delivery is not in stock yet, so nothing was charged.',
        },
        more: cycle.waitsForStock
          ? 'It is charged and packed when its bottles are here, as you chose.'
          : 'You can wait, send what is there, swap or skip.',
      }
    default:
      return null
  }
}

function resting(plan: Plan): StateWords {
  const amount = plan.cycle.quote ? ` of ${say(plan, plan.cycle.quote.total)}` : ''
  const with_ = plan.card ? ` with ${cardName(plan.card)}` : ''
  return {
    ...{ badge: 'Paused: no payment', tone: 'care' },
    says: `The charge${amount}${with_} could not be made, so your refill rests.`,
    more: 'Nothing is charged until you add another card; then this delivery is charged and sent.',
  }
}

function say({ currency }: Plan, amount: number): string {
  return formatMoney(money(amount, currency))
}
