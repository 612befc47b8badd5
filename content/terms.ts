/**
 * The terms of sale, as far as they are known: each section says what this store really does. What the owner has not
 * stated is said to be open; a lawyer's text replaces this file before the store goes live.
 */
import { LOCK_DAYS, NOTICE_DAYS } from '@/lib/checkout/refill-terms.ts'

export type TermsSection = {
  readonly id: string
  readonly title: string
  readonly sentences: readonly string[]
}

/** The words that need the catalogue's numbers take them as text. */
export function termsOfSale(delivery: { flatRate: string; freeFrom: string }): TermsSection[] {
  return [
    {
      id: 'seller',
      title: 'Who sells to you',
      sentences: [
        'VitaalSkin sells dietary supplements to adults in the United States. You reach us at contact@vitaalskin.com.',
      ],
    },
    {
      id: 'prices',
      title: 'Prices and payment',
      sentences: [
        'Prices are in US dollars and without sales tax. Tax is worked out from your address and shown before you pay.',
        'You pay on Stripe’s page. We never see your card number.',
        'If a price changes while something is in your cart, the cart says so, and you decide again.',
      ],
    },
    {
      id: 'delivery',
      title: 'Delivery',
      sentences: [
        `Delivery costs ${delivery.flatRate}. It is free from ${delivery.freeFrom} and on any order with a refill.`,
        'We deliver within the United States only. We promise no delivery time, because we have not measured one yet.',
      ],
    },
    {
      id: 'refills',
      title: 'Refills',
      sentences: [
        'What you buy is a one-time purchase unless you choose a refill. A refill starts only once you tick the box beside its full terms.',
        'Those terms name the price, how often, the dates of the first and the next charge, and the last moment to change. What you agreed to is kept word for word and stands in your order and its email.',
        `Before every charge we write to you ${NOTICE_DAYS} days ahead with the amount and the date. You can skip, move or cancel until the end of the day ${LOCK_DAYS === 1 ? 'before it' : `${LOCK_DAYS} days before it`}.`,
        'The price you agreed to stays until you agree to another.',
      ],
    },
    {
      id: 'returns',
      title: 'Returns and refunds',
      sentences: [
        'There is no written policy yet. If something is wrong with your order, write to contact@vitaalskin.com with its number.',
      ],
    },
    {
      id: 'health',
      title: 'Your health',
      sentences: [
        'Read the cautions on each product’s page before use, and talk to a doctor or pharmacist if any of them applies to you.',
      ],
    },
    {
      id: 'data',
      title: 'Your data',
      sentences: [
        'Your cart is remembered by one cookie that only our server reads, and a second one that holds the number of things in it. Nothing on our pages asks another company.',
        'With an order we keep your name, address and email to deliver it and to write to you about it. Your card stays with Stripe.',
      ],
    },
  ]
}
