/** The day of a refill has come and its bottles have not. */
import { z } from 'zod'
import { webLink } from '../define.ts'
import { words } from './blocks.ts'
import { aboutPlan, said } from './data.ts'
import { defineRefillMail } from './define-refill.tsx'
import { shortStock } from './stock.ts'
import { cautions, hello, lives, shortDay } from './words.ts'

const TITLE = 'Your refill is waiting for stock'

/** `refill-stock-wait`: nothing was charged, what is missing, and the ways on. */
export const refillStockWait = defineRefillMail<'refill-stock-wait'>({
  version: 'refill-stock-wait@3',
  schema: z.strictObject({
    ...aboutPlan,
    chargeOn: said,
    short: z.array(said).min(1),
    rest: z.array(said),
    stockLink: webLink,
    swapLink: webLink,
    skipLink: webLink,
  }),
  write: (data) => ({
    subject: `Your refill of ${shortDay(data.chargeOn)} is waiting for stock. Nothing was charged`,
    title: TITLE,
    preheader: `Nothing was charged on ${data.chargeOn}.`,
    opening: [
      words(
        `${hello(data)} your refill was to be charged on ${data.chargeOn}. Not all of it is here, so nothing was charged. We are sorry: this delay is ours.`,
      ),
      ...shortStock(data, 'If you choose nothing, we wait, and you hear from us before any charge.'),
      cautions,
    ],
    parts: [lives(data)],
  }),
})
