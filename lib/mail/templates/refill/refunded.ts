/** A charge nobody wanted any more, given back. */
import { z } from 'zod'
import { words } from './blocks.ts'
import { aboutPlan, amount } from './data.ts'
import { defineRefillMail } from './define-refill.tsx'
import { ended, hello, lives, sayIn } from './words.ts'

const TITLE = 'We have refunded your payment'
const WHEN = 'Banks usually show a refund within 5 to 10 business days.'

/** What happened, for the subject, in full, and what it means for the refill. */
const reasons = {
  cancelled: {
    short: 'your refill is canceled',
    full: 'for your refill was already on its way when you canceled.',
    means: 'Your refill stays canceled, nothing ships for this charge, and nothing further is charged.',
  },
  left_out: {
    short: 'that delivery was left out',
    full: 'came through for a delivery of your refill that you had left out or changed.',
    means: 'Nothing ships for this charge. Your refill goes on as you set it.',
  },
  other_amount: {
    short: 'it was not the amount we announced',
    full: 'for your refill was not the amount we had announced.',
    means: 'Nothing ships for this charge. You hear from us again at least 8 days before the next one.',
  },
} as const

/** `refill-refunded`: how much, why it was charged at all, and that nothing ships. */
export const refillRefunded = defineRefillMail<'refill-refunded'>({
  version: 'refill-refunded@3',
  schema: z.strictObject({
    ...aboutPlan,
    total: amount,
    why: z.enum(['cancelled', 'left_out', 'other_amount']),
  }),
  write: (data) => {
    const total = sayIn(data)(data.total)
    const { short, full, means } = reasons[data.why]
    return {
      subject: `${total} refunded: ${short}`,
      title: TITLE,
      preheader: `${total} goes back to your card, in full.`,
      opening: [
        words(`${hello(data)} a charge of ${total} ${full} We have refunded all of it to the same card.`),
        words(`${WHEN} ${means}`),
      ],
      parts: [data.why === 'cancelled' ? ended(data) : lives(data)],
    }
  },
})
