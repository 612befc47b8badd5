/** The receipt of a cancelled refill. */
import { z } from 'zod'
import { orderNumber, webLink } from '../define.ts'
import { links, words } from './blocks.ts'
import { aboutPlan, said, wayBackLink } from './data.ts'
import { defineRefillMail } from './define-refill.tsx'
import { ended, hello, wayBack } from './words.ts'

const TITLE = 'Your refill is canceled'
const NOTHING_FURTHER = 'Nothing further is charged.'
const NOTHING_COMES = 'Nothing more is sent, and there is nothing you need to do.'

/** `refill-cancelled`: since when, that nothing further is charged, and what still comes. */
export const refillCancelled = defineRefillMail<'refill-cancelled'>({
  version: 'refill-cancelled@3',
  schema: z.strictObject({
    ...aboutPlan,
    cancelledOn: said,
    stillComes: z.strictObject({ number: orderNumber, link: webLink }).nullable(),
    restartLink: webLink,
    undo: wayBackLink,
  }),
  write: (data) => {
    const { cancelledOn, stillComes, undo } = data
    return {
      subject: 'Your refill is canceled. Nothing further is charged',
      title: TITLE,
      preheader: `Canceled on ${cancelledOn}. ${NOTHING_FURTHER}`,
      opening: [
        words(`${hello(data)} your refill was canceled on ${cancelledOn}. ${NOTHING_FURTHER}`),
        ...(stillComes
          ? [
              words(`Order ${stillComes.number} was paid before that and still comes to you.`),
              links({ label: `See order ${stillComes.number}`, href: stillComes.link }),
            ]
          : [words(NOTHING_COMES)]),
        ...wayBack(undo, 'the cancellation'),
      ],
      parts: [ended(data, { label: 'Start this refill again', href: data.restartLink })],
    }
  },
})
