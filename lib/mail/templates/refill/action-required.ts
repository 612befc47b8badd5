/** The bank wants the payment of a refill confirmed by its owner. */
import { z } from 'zod'
import { webLink } from '../define.ts'
import { links, words } from './blocks.ts'
import { aboutPlan, amount, said } from './data.ts'
import { defineRefillMail } from './define-refill.tsx'
import { hello, lives, OTHER_CARD, sayIn } from './words.ts'

const TITLE = 'Your bank asks you to confirm your refill'

/** `refill-action-required`: where to confirm, until when, and what happens without. */
export const refillActionRequired = defineRefillMail<'refill-action-required'>({
  version: 'refill-action-required@3',
  schema: z.strictObject({
    ...aboutPlan,
    total: amount,
    payLink: webLink,
    isReminder: z.boolean(),
    until: said,
    cardLink: webLink,
  }),
  write: (data) => {
    const total = sayIn(data)(data.total)
    const { isReminder, until } = data
    return {
      subject: `${isReminder ? 'Reminder: please' : 'Please'} confirm your refill of ${total} with your bank`,
      title: TITLE,
      preheader: `Nothing was charged. You can confirm ${total} until ${until}.`,
      opening: [
        words(
          `${hello(data)} ${isReminder ? 'this is a reminder: ' : ''}your bank wants you to confirm the payment of ${total} for your refill. Nothing was charged, and nothing will be without your confirmation.`,
        ),
        words(
          `You can confirm until ${until}. You do it on a page of Stripe, who take our payments, and your bank asks you there.`,
        ),
        { kind: 'action', link: { label: `Confirm ${total} with your bank`, href: data.payLink } },
        words(
          'If you do not confirm, the refill is paused, and nothing is charged. You can also pay in another way:',
        ),
        links({ label: OTHER_CARD, href: data.cardLink }),
      ],
      parts: [lives(data)],
    }
  },
})
