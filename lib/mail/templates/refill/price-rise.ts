/** A higher price, proposed: it is hers to accept or to decline. */
import { z } from 'zod'
import { webLink } from '../define.ts'
import { words } from './blocks.ts'
import { aboutPlan, amount, said } from './data.ts'
import { defineRefillMail } from './define-refill.tsx'
import { cautions, hello, lives, sayIn } from './words.ts'

const TITLE = 'A new price for your refill, if you agree'
const UNLESS = 'Nothing changes unless you agree.'

/** `refill-price-rise`: old and new price, from when, and one page with both answers. */
export const refillPriceRise = defineRefillMail<'refill-price-rise'>({
  version: 'refill-price-rise@3',
  schema: z.strictObject({
    ...aboutPlan,
    name: said,
    from: amount,
    to: amount,
    effectiveOn: said,
    answerLink: webLink,
  }),
  write: (data) => {
    const say = sayIn(data)
    const { name, effectiveOn } = data
    const from = say(data.from)
    const to = say(data.to)
    return {
      subject: `New price for your refill: ${to} instead of ${from}, only if you agree`,
      title: TITLE,
      preheader: `${UNLESS} ${name}: ${to} instead of ${from}, from ${effectiveOn}.`,
      opening: [
        words(
          `${hello(data)} we ask a higher price for ${name} from ${effectiveOn} on. You agreed to ${from}, and that price holds. ${UNLESS}`,
        ),
        {
          kind: 'facts',
          facts: [
            { label: 'What', lines: [name] },
            { label: 'Your price now', lines: [`${from} each, plus any sales tax`] },
            { label: 'New price', lines: [`${to} each, plus any sales tax`] },
            { label: 'From', lines: [effectiveOn] },
          ],
        },
        words(
          'Yes and no stand on one page, side by side. If you say no, or do not answer, your refill goes on at the price you agreed to.',
        ),
        { kind: 'action', link: { label: 'See both answers', href: data.answerLink } },
        cautions,
      ],
      parts: [lives(data)],
    }
  },
})
