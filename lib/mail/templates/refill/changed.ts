/** The receipt of a change to a refill, whoever made it. */
import { z } from 'zod'
import { typed, webLink } from '../define.ts'
import { links, part, words } from './blocks.ts'
import { aboutPlan, agreedTerms, amount, said } from './data.ts'
import { defineRefillMail } from './define-refill.tsx'
import { ended, lives, sayIn, terms } from './words.ts'

const TITLE = 'Your refill has changed'
/** Beyond it an inbox cuts a subject. */
const SUBJECT_LENGTH = 70

const NONE_AHEAD = 'No delivery is ahead, so nothing is charged.'
const reach = {
  this: 'It applies to this delivery alone.',
  all: 'It applies to all deliveries from now on.',
} as const

/** `refill-changed`: what was done, for which deliveries, what comes next, and until when it can be undone. */
export const refillChanged = defineRefillMail<'refill-changed'>({
  version: 'refill-changed@2',
  schema: z.strictObject({
    ...aboutPlan,
    what: said,
    scope: z.enum(['this', 'all']),
    next: z.array(z.strictObject({ on: said, amount, note: typed })).max(3),
    undo: z.strictObject({ link: webLink, until: said }).nullable(),
    charge: z.strictObject({ on: said, total: amount }).nullable(),
    isEnded: z.boolean(),
    refillTerms: agreedTerms.nullable(),
  }),
  write: (data) => {
    const say = sayIn(data)
    const { what, next, undo, charge, isEnded } = data
    const done = isEnded ? what : `${what} ${reach[data.scope]}`
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
        words('Hello, this confirms what was done to your refill.'),
        words(done),
        ...(charge ? [words(`The next charge is ${say(charge.total)}, tax included, on ${charge.on}.`)] : []),
        ...(undo
          ? [
              words(`You can undo this change until ${undo.until}. The link opens a page where you confirm.`),
              links({ label: 'Undo this change', href: undo.link }),
            ]
          : []),
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

/** The first sentence of what was done, when an inbox shows all of it. */
function subjectOf(what: string): string {
  const [first = ''] = what.split(/\.(?: |$)/)
  return first.length <= SUBJECT_LENGTH ? first : TITLE
}
