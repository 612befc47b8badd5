/** The card of a refill comes to its end. */
import { z } from 'zod'
import { webLink } from '../define.ts'
import { words } from './blocks.ts'
import { aboutPlan, said } from './data.ts'
import { defineRefillMail } from './define-refill.tsx'
import { hello, lives, OTHER_CARD } from './words.ts'

/** `refill-card-expiring`: which card, when, the next charge, and how to use another. */
export const refillCardExpiring = defineRefillMail<'refill-card-expiring'>({
  version: 'refill-card-expiring@3',
  schema: z.strictObject({
    ...aboutPlan,
    card: said,
    expires: z.string().regex(/^(0[1-9]|1[0-2])\/\d{4}$/),
    nextOn: said,
    cardLink: webLink,
  }),
  write: (data) => {
    const { card, expires, nextOn } = data
    const next = `Next charge: ${nextOn}.`
    return {
      subject: `${card} expires ${expires}: the card of your refill`,
      title: `The card of your refill expires ${expires}`,
      preheader: next,
      opening: [
        words(
          `${hello(data)} your refill is paid with ${card}, a card that expires at the end of ${expires}.`,
        ),
        words(`${next} You can add the new card now, or another one. Adding a card charges nothing.`),
        { kind: 'action', link: { label: OTHER_CARD, href: data.cardLink } },
      ],
      parts: [lives(data)],
    }
  },
})
