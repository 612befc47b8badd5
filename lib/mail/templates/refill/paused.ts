/** A refill that rests because its card could not be charged. */
import { z } from 'zod'
import type { Mails } from '../../mail.ts'
import { webLink } from '../define.ts'
import { CONTACT } from '../words.ts'
import { words } from './blocks.ts'
import { aboutPlan, amount } from './data.ts'
import { defineRefillMail } from './define-refill.tsx'
import { hello, lives, sayIn } from './words.ts'

const TITLE = 'Your refill is paused'
const NOTHING = 'Nothing was charged, and nothing will be until you add another card.'
const GOES_ON =
  'With another card the refill goes on, and its later dates move with it. The page says what is charged and when before you confirm. If you leave it paused, there is nothing you need to do.'
const NOTHING_YET = 'Nothing was charged, and nothing will be until you start it again.'
const OURS = `Your card is not the cause, and you need no other one. To have it settled with us, write to ${CONTACT}. You can also start the refill again yourself: save the same card, or any other, on the page below, and it says what is charged and when before you confirm. If you leave it paused, there is nothing you need to do.`
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
  version: 'refill-paused@3',
  schema: z.strictObject({
    ...aboutPlan,
    why: z.enum(['all_tries_failed', 'card_refused_for_good', 'not_confirmed', 'no_card', 'not_possible']),
    total: amount,
    cardLink: webLink,
  }),
  write: (data) => {
    const { nothing, onward, way } = data.why === 'not_possible' ? startAgain : otherCard
    return {
      subject: 'Your refill is paused. Nothing was charged',
      title: TITLE,
      preheader: nothing,
      opening: [
        words(`${hello(data)} your refill${amountOf(data)} is paused: ${reasons[data.why]}`),
        words(nothing),
        words(onward),
        { kind: 'action', link: { label: way, href: data.cardLink } },
      ],
      parts: [lives(data)],
    }
  },
})

const otherCard = { nothing: NOTHING, onward: GOES_ON, way: 'Add another card' }
/** No card was asked, so none is to blame. */
const startAgain = { nothing: NOTHING_YET, onward: OURS, way: 'Start it again' }

/** Nothing, where no amount was ever announced. */
function amountOf(data: Mails['refill-paused']): string {
  return data.total === 0 ? '' : ` of ${sayIn(data)(data.total)}`
}
