/** A refill whose price cannot be told: it waits, and nothing is charged. */
import { z } from 'zod'
import { webLink } from '../define.ts'
import { CONTACT } from '../words.ts'
import { words } from './blocks.ts'
import { aboutPlan, said } from './data.ts'
import { defineRefillMail } from './define-refill.tsx'
import { hello, lives, shortDay } from './words.ts'

const NOTHING =
  'Nothing is charged until it is settled, and you hear from us at least 8 days before any charge.'

/** `refill-held`: that the delivery waits, why, and what she or we do about it. */
export const refillHeld = defineRefillMail<'refill-held'>({
  version: 'refill-held@3',
  schema: z.strictObject({
    ...aboutPlan,
    why: z.enum(['address', 'other']),
    chargeOn: said,
    addressLink: webLink,
  }),
  write: ({ why, chargeOn, addressLink, ...plan }) => ({
    subject: `Your refill of ${shortDay(chargeOn)} is waiting. Nothing is charged`,
    title: 'Your refill is waiting',
    preheader: NOTHING,
    opening:
      why === 'address'
        ? [
            words(
              `${hello(plan)} we could not work out the sales tax for your refill of ${chargeOn}: its address is not one we can count tax for. ${NOTHING}`,
            ),
            words(
              `Please look at the address. If it is right, write to ${CONTACT}, and we settle it with you.`,
            ),
            { kind: 'action', link: { label: 'Look at the address', href: addressLink } },
          ]
        : [
            words(
              `${hello(plan)} something on our side keeps us from working out the price of your refill of ${chargeOn}. We are looking into it. ${NOTHING}`,
            ),
            words(`You do not have to do anything. If you want to ask, write to ${CONTACT}.`),
          ],
    parts: [lives(plan)],
  }),
})
