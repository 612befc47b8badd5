/** Once a year: that a refill runs, what it is, and how it ends. */
import { z } from 'zod'
import { part, words } from './blocks.ts'
import { aboutPlan, agreedTerms, amount, count, refillLines, said } from './data.ts'
import { defineRefillMail } from './define-refill.tsx'
import { cautions, delivery, hello, lives, sayIn, terms } from './words.ts'

const TITLE = 'Your refill, once a year'
const IS_PAUSED = 'None. Your refill is paused: nothing is charged until you resume it.'

/** `refill-yearly`: what refills, how often, for how much, when next, how to cancel, and the terms as agreed. */
export const refillYearly = defineRefillMail<'refill-yearly'>({
  version: 'refill-yearly@3',
  schema: z.strictObject({
    ...aboutPlan,
    startedOn: said,
    everyDays: count,
    lines: refillLines,
    subtotal: amount,
    nextOn: said.nullable(),
    refillTerms: agreedTerms,
  }),
  write: (data) => {
    const say = sayIn(data)
    const rhythm = `every ${data.everyDays} days`
    return {
      subject: `Your yearly reminder: a refill ${rhythm} for ${say(data.subtotal)}`,
      title: TITLE,
      preheader: `${say(data.subtotal)} ${rhythm}, plus any sales tax, until you cancel.`,
      opening: [
        words(
          `${hello(data)} once a year we remind you of the refill you have with us. It started on ${data.startedOn} and goes on until you cancel.`,
        ),
      ],
      parts: [
        part(
          'What you have',
          delivery(data.lines, say),
          {
            kind: 'facts',
            facts: [
              { label: 'Amount', lines: [`${say(data.subtotal)} for each refill, plus any sales tax`] },
              { label: 'How often', lines: [`Every ${data.everyDays} days`] },
              { label: 'Next charge', lines: [data.nextOn ?? IS_PAUSED] },
            ],
          },
          cautions,
        ),
        lives(data),
        terms(data.refillTerms),
      ],
    }
  },
})
