/** The receipt of a change to a refill, whoever made it. */
import { z } from 'zod'
import { typed } from '../define.ts'
import { part, words } from './blocks.ts'
import { aboutPlan, agreedTerms, amount, said, wayBackLink } from './data.ts'
import { defineRefillMail } from './define-refill.tsx'
import { ended, hello, lives, sayIn, terms, wayBack } from './words.ts'

const TITLE = 'Your refill has changed'
/** Beyond it an inbox cuts a subject. */
const SUBJECT_LENGTH = 80

const NONE_AHEAD = 'No delivery is ahead, so nothing is charged.'
const reach = {
  this: 'It applies to this delivery alone.',
  onward: 'It applies to this delivery, and the dates of those after it follow.',
  all: 'It applies to all deliveries from now on.',
} as const

/** `refill-changed`: what was done, for which deliveries, what comes next, and until when it can be undone. */
export const refillChanged = defineRefillMail<'refill-changed'>({
  version: 'refill-changed@3',
  schema: z.strictObject({
    ...aboutPlan,
    what: said,
    scope: z.enum(['this', 'onward', 'all']).nullable(),
    next: z.array(z.strictObject({ on: said, amount, note: typed })).max(3),
    undo: wayBackLink,
    charge: z.strictObject({ on: said, total: amount }).nullable(),
    isEnded: z.boolean(),
    refillTerms: agreedTerms.nullable(),
  }),
  write: (data) => {
    const say = sayIn(data)
    const { what, scope, next, undo, charge, isEnded } = data
    const done = isEnded || scope === null ? what : `${what} ${reach[scope]}`
    const steps = next.map(({ on, amount: due, note }) => ({
      name: on,
      note: note === '' ? say(due) : `${say(due)}, ${note}`,
      done: false,
    }))
    return {
      subject: subjectOf(what),
      title: TITLE,
      preheader: done,
      opening: [
        words(`${hello(data)} this confirms what was done to your refill.`),
        words(done),
        ...(charge ? [words(`The next charge is ${say(charge.total)}, tax included, on ${charge.on}.`)] : []),
        ...wayBack(undo, 'this change'),
      ],
      parts: [
        part(
          steps.length > 1 ? `The next ${steps.length === 3 ? 'three' : 'two'} charges` : 'The next charge',
          steps.length > 0 ? { kind: 'steps', steps } : words(NONE_AHEAD),
        ),
        isEnded ? ended(data) : lives(data),
        ...(data.refillTerms === null ? [] : [terms(data.refillTerms)]),
      ],
    }
  },
})

/** The first sentence of what was done, without what can be spared in a subject, cut between words where it is long. */
function subjectOf(what: string): string {
  const [first = ''] = what.split(/\.(?: |$)/)
  const short = first
    .replaceAll(/(?<=[A-Z][a-z]{2} \d{1,2}), \d{4}\b/g, '')
    .replace(/, (this one|every) time$/, '')
  if (short.length <= SUBJECT_LENGTH) return short
  const cut = short.slice(0, SUBJECT_LENGTH)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`
}
