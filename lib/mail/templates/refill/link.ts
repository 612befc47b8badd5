/** A fresh link to a refill, for somebody whose link has ended. */
import { z } from 'zod'
import { words } from './blocks.ts'
import { aboutPlan, count } from './data.ts'
import { defineRefillMail } from './define-refill.tsx'
import { hello, lives } from './words.ts'

const TITLE = 'A fresh link to your refill'
const NOT_YOU = 'If you did not ask for it, you can leave it: nothing about your refill has changed.'

/** `refill-link`: the way back to one refill, and for how long it works. */
export const refillLink = defineRefillMail<'refill-link'>({
  version: 'refill-link@3',
  schema: z.strictObject({ ...aboutPlan, days: count }),
  write: (data) => ({
    subject: TITLE,
    title: TITLE,
    preheader: `It opens refill ${data.planNumber} for ${data.days} days.`,
    opening: [
      words(
        `${hello(data)} you asked for a fresh link to refill ${data.planNumber}. The link ends after ${data.days} days.`,
      ),
      { kind: 'action', link: { label: 'Open your refill', href: data.manageLink } },
      words(NOT_YOU),
    ],
    parts: [lives(data)],
  }),
})
