/** The card of a refill was removed, by her or by her bank. */
import { z } from 'zod'
import { webLink } from '../define.ts'
import { words } from './blocks.ts'
import { aboutPlan, said } from './data.ts'
import { defineRefillMail } from './define-refill.tsx'
import { hello, lives } from './words.ts'

const TITLE = 'Your refill has no card any more'

/** `refill-card-gone`: which card, what would come next, and how to add another. */
export const refillCardGone = defineRefillMail<'refill-card-gone'>({
  version: 'refill-card-gone@3',
  schema: z.strictObject({ ...aboutPlan, card: said.nullable(), nextOn: said.nullable(), cardLink: webLink }),
  write: ({ card, nextOn, cardLink, ...plan }) => {
    const without = 'Without a card nothing is charged, and nothing ships.'
    const next = nextOn === null ? '' : ` Next charge, if there is a card by then: ${nextOn}.`
    return {
      subject: TITLE,
      title: TITLE,
      preheader: without,
      opening: [
        words(
          `${hello(plan)} ${card ?? 'the card'} that paid for your refill was removed and can no longer be charged.`,
        ),
        words(`${without}${next} Adding a card charges nothing by itself.`),
        { kind: 'action', link: { label: 'Add another card', href: cardLink } },
      ],
      parts: [lives(plan)],
    }
  },
})
