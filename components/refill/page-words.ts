/** The words of each page of a refill: what it is called, what it does, what its button says. */
import { cardName } from '@/lib/payments/cards.ts'
import type { AskingPage } from '@/lib/refills/asking/ask.ts'
import type { AskView, Preview } from '@/lib/refills/asking/queries.ts'
import { sayDate } from '@/lib/refills/calendar.ts'
import type { Plan } from '@/lib/refills/plan.ts'

export type PageWords = {
  readonly title: string
  /** What it does, in a sentence or two. */
  readonly says: (plan: Plan) => string
  /** What the one button says, once everything is chosen. */
  readonly button: (view: AskView & { preview: Extract<Preview, { ok: true }> }) => string
}

const next = ({ cycle }: Plan) => sayDate(cycle.chargeOn)

export const pageWords: Readonly<Record<AskingPage, PageWords>> = {
  skip: {
    title: 'Skip the next delivery',
    says: (plan) =>
      `The delivery of ${next(plan)} is left out and not charged. The next one comes ${plan.everyDays} days later.`,
    button: () => 'Skip this refill',
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
    says: (plan) =>
      `It is charged on ${next(plan)} now. Choose another day, from tomorrow to a year from now; the deliveries after it follow.`,
    button: ({ preview }) => `Move it to ${next(preview.plan)}`,
  },
  'ship-now': {
    title: 'Send the next delivery now',
    says: (plan) =>
      `Your card is charged today instead of on ${next(plan)}, and your parcel is packed next. Tax is added as always.`,
    button: () => 'Charge my card and send it now',
  },
  pause: {
    title: 'Pause your refill',
    says: () =>
      'Nothing is charged and nothing is sent until the date you choose. We write to you 8 days before it.',
    button: ({ preview }) => `Pause until ${next(preview.plan)}`,
  },
  resume: {
    title: 'Resume your refill',
    says: () =>
      'Your pause ends now, and the next delivery comes when it is due. You get a mail 8 days before its charge.',
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
    says: (plan) => `It comes with the delivery of ${next(plan)} alone, and delivery stays free.`,
    button: () => 'Add it to this delivery',
  },
  remove: {
    title: 'Take a one-time addition out',
    says: (plan) => `It does not come with the delivery of ${next(plan)}, and is not charged.`,
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
    says: () =>
      'We work out what you have from your parcels and the capsules taken a day. If it is more or less, say so: the next charge moves so that the new bottles arrive before the old ones are empty.',
    button: ({ preview }) => `Move the next charge to ${next(preview.plan)}`,
  },
  card: {
    title: 'The card it is paid with',
    says: ({ card, state }) => {
      if (state === 'CANCELLED')
        return `This refill is canceled. ${card ? `If you restart it, ${cardName(card)} pays for it.` : 'It has no card: with one, it can be restarted.'}`
      return card
        ? `Your refills are paid with ${cardName(card)}.`
        : 'There is no card to charge. Nothing is charged until you add one.'
    },
    button: ({ plan }) =>
      plan.state === 'CANCELLED' ? 'Keep this card for a restart' : 'Pay with this card from now on',
  },
  cancel: {
    title: 'Cancel this refill',
    says: () =>
      'It ends at once and costs nothing. Nothing further is charged; what is paid for already still comes.',
    button: () => 'Cancel this refill',
  },
  restart: {
    title: 'Restart this refill',
    says: () => 'It begins again under the terms below, once you agree to them.',
    button: () => 'Restart this refill',
  },
}
