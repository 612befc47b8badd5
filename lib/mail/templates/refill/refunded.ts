/** A charge that crossed a cancellation, given back. */
import { z } from 'zod'
import { words } from './blocks.ts'
import { aboutPlan, amount } from './data.ts'
import { defineRefillMail } from './define-refill.tsx'
import { ended, sayIn } from './words.ts'

const TITLE = 'We have given your payment back'

/** `refill-refunded`: how much, why it was charged at all, and that nothing ships. */
export const refillRefunded = defineRefillMail<'refill-refunded'>({
  version: 'refill-refunded@1',
  schema: z.strictObject({ ...aboutPlan, total: amount }),
  write: (data) => {
    const total = sayIn(data)(data.total)
    return {
      subject: `${total} given back: your refill is canceled`,
      title: TITLE,
      preheader: `${total} goes back to your card, in full.`,
      opening: [
        words(
          `Hello, a charge of ${total} for your refill was already on its way when you canceled. We have given all of it back to the same card.`,
        ),
        words(
          'Banks usually show a refund within 5 to 10 business days. Your refill stays canceled, nothing ships for this charge, and nothing further is charged.',
        ),
      ],
      parts: [ended(data)],
    }
  },
})
