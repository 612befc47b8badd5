/** A card that was declined: nothing was charged, and when it is tried again. */
import { z } from 'zod'
import { webLink } from '../define.ts'
import { words } from './blocks.ts'
import { aboutPlan, amount, count, said } from './data.ts'
import { defineRefillMail } from './define-refill.tsx'
import { choices, hello, lives, OTHER_CARD, SKIP, sayIn, shortDay } from './words.ts'

const TITLE = 'The payment for your refill did not go through'
const NOTHING_CHARGED = 'Nothing was charged.'
const LAST =
  'That try is the last one. If it is declined too, the refill is paused, and nothing is charged until you add another card.'

/** `refill-declined`: why, when the card is tried again, and how to use another or skip. */
export const refillDeclined = defineRefillMail<'refill-declined'>({
  version: 'refill-declined@3',
  schema: z.strictObject({
    ...aboutPlan,
    total: amount,
    reason: said,
    card: said.nullable(),
    tries: count,
    retryOn: said,
    nextIsLast: z.boolean(),
    cardLink: webLink,
    skipLink: webLink,
  }),
  write: (data) => {
    const { reason, card, tries, retryOn } = data
    const total = sayIn(data)(data.total)
    return {
      subject: `Your refill payment did not go through. ${data.nextIsLast ? 'Last' : 'Next'} try: ${shortDay(retryOn)}`,
      title: TITLE,
      preheader: `${NOTHING_CHARGED} We try again on ${retryOn}.`,
      opening: [
        words(
          `${hello(data)} your refill of ${total} could not be charged${card === null ? '' : ` to ${card}`}. ${reason} ${NOTHING_CHARGED}`,
        ),
        words(
          `We try again on ${retryOn}${tries === 1 ? '' : ` (tried ${tries} times so far)`}. If the card works by then, there is nothing you need to do.`,
        ),
        ...(data.nextIsLast ? [words(LAST)] : []),
        words('If you would rather not wait for that day:'),
        ...choices({ label: OTHER_CARD, href: data.cardLink }, { label: SKIP, href: data.skipLink }),
      ],
      parts: [lives(data)],
    }
  },
})
