/** The words of each page of a refill: what it is called, what it does, what its button says. */
import { NOTICE_DAYS } from '@/lib/checkout/refill-terms.ts'
import { cardName } from '@/lib/payments/cards.ts'
import { formatMoney, money } from '@/lib/platform/money.ts'
import { movable } from '@/lib/refills/actions/dates.ts'
import type { AskingPage } from '@/lib/refills/asking/ask.ts'
import type { AskView, Preview } from '@/lib/refills/asking/queries.ts'
import { sayDate } from '@/lib/refills/calendar.ts'
import { nextOn } from '@/lib/refills/next-date.ts'
import { chargedWithCard, outlookOf, sayAhead, sayNext } from '@/lib/refills/outlook.ts'
import type { IsoDate, Plan } from '@/lib/refills/plan.ts'

export type PageWords = {
  readonly title: string
  /** What it does, in a sentence or two. */
  readonly says: (plan: Plan, today: IsoDate) => string
  /** What the one button says, once everything is chosen. */
  readonly button: (view: AskView & { preview: Extract<Preview, { ok: true }> }) => string
}

/** When the delivery ahead is charged as it stands, to follow `is charged`. */
const charged = (plan: Plan, today: IsoDate) => {
  const [first] = outlookOf(plan, today, 1)
  return first?.waitsFor === null ? `on ${sayAhead(first)}` : sayNext(plan, today)
}
/** The delivery ahead by its date, which is its name. */
const next = (plan: Plan, today: IsoDate) => sayDate(nextOn(plan, today))
/** A date she chose is the one on its button. */
const chosen = ({ cycle }: Plan) => sayDate(cycle.chargeOn)
/** The days between a charge and an empty bottle are for packing alone. */
const beforeEmpty = (leadDays: number) =>
  leadDays === 0
    ? 'the day the first product runs out'
    : `${leadDays} ${leadDays === 1 ? 'day' : 'days'} before the first product runs out, for packing`
const say = ({ currency }: Plan, amount: number) => formatMoney(money(amount, currency))

export const pageWords: Readonly<Record<AskingPage, PageWords>> = {
  skip: {
    title: 'Skip the next delivery',
    says: (plan, today) =>
      `The delivery of ${next(plan, today)} is left out and not charged. The one after it comes on the date below.`,
    button: () => 'Skip this delivery',
  },
  unskip: {
    title: 'Take a skipped delivery back in',
    says: ({ skipped }) =>
      skipped
        ? `You skipped the delivery of ${sayDate(skipped.chargeOn)}. It comes after all.`
        : 'The delivery you skipped comes after all.',
    button: () => 'Take it back in',
  },
  move: {
    title: 'Move the next delivery',
    says: (plan, today) =>
      `As it stands, it is charged ${charged(plan, today)}. Choose another day, from ${sayDate(movable(plan, today).earliest)} to a year from now; the deliveries after it follow.`,
    button: ({ preview }) => `Move it to ${chosen(preview.plan)}`,
  },
  'ship-now': {
    title: 'Send the next delivery now',
    says: (plan, today) =>
      `Your card is charged ten minutes after you confirm instead of ${charged(plan, today)}, so that you can take it back, and your parcel is packed next. Tax is added as always.`,
    button: () => 'Charge my card in ten minutes and send it',
  },
  pause: {
    title: 'Pause your refill',
    says: () =>
      `Nothing further is charged before the date you choose; what is paid for already still comes. We write to you ${NOTICE_DAYS} days before it.`,
    button: ({ preview }) => `Pause until ${chosen(preview.plan)}`,
  },
  resume: {
    title: 'Resume your refill',
    says: () =>
      'Your pause ends now, and the next delivery comes when it is due. You get an email 8 days before its charge.',
    button: () => 'Resume this refill',
  },
  rhythm: {
    title: 'Change how often it comes',
    says: ({ everyDays }) => `It comes every ${everyDays} days now. The next date follows the new rhythm.`,
    button: ({ preview }) => `Send it every ${preview.plan.everyDays} days`,
  },
  quantity: {
    title: 'Change the quantity',
    says: () => 'How many come with every delivery from now on, each at the price you agreed to.',
    button: ({ asking }) =>
      asking.fields.quantity === '0' ? 'Take it out' : `Send ${asking.fields.quantity} every time`,
  },
  swap: {
    title: 'Swap a product',
    says: () => 'Another product takes its place in every delivery, at its refill price of today.',
    button: () => 'Swap it',
  },
  add: {
    title: 'Add something once',
    says: (plan, today) =>
      `It comes with the delivery of ${next(plan, today)} alone, and delivery stays free.`,
    button: () => 'Add it to this delivery',
  },
  remove: {
    title: 'Take a one-time addition out',
    says: (plan, today) => `It does not come with the delivery of ${next(plan, today)}, and is not charged.`,
    button: () => 'Take it out',
  },
  stock: {
    title: 'Part of this delivery is short',
    says: () =>
      'We told you before anything was charged, so that you can choose. Nothing is charged for what we cannot send.',
    button: ({ asking }) => (asking.fields.choice === 'rest' ? 'Send what is there' : 'Wait for all of it'),
  },
  price: {
    title: 'A new price, if you agree',
    says: () => 'Your price stays as you agreed to it unless you say yes. You need not answer.',
    button: ({ asking }) => (asking.fields.answer === 'agree' ? 'Agree to the new price' : 'Keep my price'),
  },
  count: {
    title: 'Count what is left',
    says: ({ leadDays }) =>
      `We work out what you have from your parcels and the capsules taken a day. If it is more or less, say so, and the next charge moves to ${beforeEmpty(leadDays)}, or to the earliest day that can be had if that is later. Time on the road is not counted in.`,
    button: ({ preview }) => `Move the next charge to ${chosen(preview.plan)}`,
  },
  card: {
    title: 'The card it is paid with',
    says: (plan, today) => {
      const { card } = plan
      if (plan.state === 'CANCELLED')
        return `This refill is canceled. ${card ? `If you restart it, ${cardName(card)} pays for it.` : 'It has no card: with one, it can be restarted.'}`
      const paidWith = card
        ? `Your refills are paid with ${cardName(card)}.`
        : 'There is no card to charge. Nothing is charged until you add one.'
      const due = chargedWithCard(plan, today)
      return due === null
        ? paidWith
        : `${paidWith} One delivery waits for its payment: another card is charged ${say(plan, due)} for it today, tax included, and pays for every refill after it.`
    },
    button: ({ plan, today }) => {
      if (plan.state === 'CANCELLED') return 'Keep this card for a restart'
      const due = chargedWithCard(plan, today)
      return due === null ? 'Pay with this card from now on' : `Pay ${say(plan, due)} with this card now`
    },
  },
  cancel: {
    title: 'Cancel the whole refill',
    says: () =>
      'It ends at once and costs nothing. Nothing further is charged; what is paid for already still comes.',
    button: () => 'Cancel the whole refill',
  },
  restart: {
    title: 'Restart this refill',
    says: () => 'It begins again under the terms below, once you agree to them.',
    button: () => 'Restart this refill',
  },
}
