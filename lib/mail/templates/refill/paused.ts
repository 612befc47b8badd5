/** A refill that rests because its card could not be charged. */
import { z } from 'zod'
import type { Mails } from '../../mail.ts'
import { webLink } from '../define.ts'
import { CONTACT } from '../words.ts'
import { words } from './blocks.ts'
import { aboutPlan, amount } from './data.ts'
import { defineRefillMail } from './define-refill.tsx'
import { lives, sayIn } from './words.ts'

const TITLE = 'Your refill is paused'
const NOTHING = 'Nothing was charged, and nothing will be until you add another card.'
const OURS = `We are looking into it. If you would rather have it settled with us, write to ${CONTACT}.`
const reasons = {
  all_tries_failed: 'the card was declined on each day we tried it, so we have stopped trying.',
  card_refused_for_good:
    'the bank answered that this card can no longer be charged, so we have stopped at once.',
  not_confirmed: 'the bank asked for a confirmation, and we did not receive one in time.',
  no_card: 'there was no card on it on the day of the charge.',
  not_possible: 'something other than your bank kept us from charging it, so we have stopped trying.',
} as const

/** `refill-paused`: why, that nothing is charged, and how it goes on if she wants it to. */
export const refillPaused = defineRefillMail<'refill-paused'>({
  version: 'refill-paused@1',
  schema: z.strictObject({
    ...aboutPlan,
    why: z.enum(['all_tries_failed', 'card_refused_for_good', 'not_confirmed', 'no_card', 'not_possible']),
    total: amount,
    cardLink: webLink,
  }),
  write: (data) => ({
    subject: 'Your refill is paused. Nothing was charged',
    title: TITLE,
    preheader: NOTHING,
    opening: [
      words(`Hello, your refill${amountOf(data)} is paused: ${reasons[data.why]}`),
      words(NOTHING),
      ...(data.why === 'not_possible' ? [words(OURS)] : []),
      words(
        'With another card the refill goes on, and its later dates move with it. The page says what is charged and when before you confirm. If you leave it paused, there is nothing you need to do.',
      ),
      { kind: 'action', link: { label: 'Add another card', href: data.cardLink } },
    ],
    parts: [lives(data)],
  }),
})

/** Nothing, where no amount was ever announced. */
function amountOf(data: Mails['refill-paused']): string {
  return data.total === 0 ? '' : ` of ${sayIn(data)(data.total)}`
}
