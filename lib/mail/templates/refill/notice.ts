/** The notice before a charge: the amount, the date, and the ways to change it while there is time. */
import { z } from 'zod'
import type { Mails } from '../../mail.ts'
import { typed, webLink } from '../define.ts'
import { CANCEL_REFILL } from '../words.ts'
import { type Block, links, type Part, part, words } from './blocks.ts'
import { aboutPlan, agreedTerms, amount, refillLines, said } from './data.ts'
import { defineRefillMail } from './define-refill.tsx'
import { chargedToday, openingOf } from './notice-words.ts'
import { shortStock } from './stock.ts'
import { cautions, choices, delivery, lives, MOVE, OTHER_CARD, SKIP, sayIn, terms } from './words.ts'

const schema = z.strictObject({
  ...aboutPlan,
  why: z.enum(['ahead', 'resuming', 'changed', 'stock_is_back']),
  chargeOn: said,
  lastChangeOn: said.nullable(),
  lines: refillLines,
  subtotal: amount,
  tax: amount,
  total: amount,
  address: z.array(typed).min(1),
  card: said.nullable(),
  cardExpires: z.boolean(),
  short: z.array(said),
  rest: z.array(said),
  skipLink: webLink,
  moveLink: webLink,
  stockLink: webLink,
  swapLink: webLink,
  cardLink: webLink,
  refillTerms: agreedTerms,
})

type Notice = Mails['refill-notice']

/** `refill-notice`: what is charged next, when, for what, and how to skip, move or cancel it before. */
export const refillNotice = defineRefillMail<'refill-notice'>({
  version: 'refill-notice@3',
  schema,
  write: (data) => {
    const total = sayIn(data)(data.total)
    const { subject, title, intro } = openingOf(data, total)
    return {
      subject,
      title,
      preheader:
        data.lastChangeOn === null
          ? `${total} on ${data.chargeOn}. ${chargedToday(data)}`
          : `${total} on ${data.chargeOn}. To change it: until ${data.lastChangeOn}.`,
      opening: [words(intro), ...waysOn(data)],
      parts: [
        ...(data.short.length > 0 ? [stock(data)] : []),
        charge(data),
        whenAndWhere(data),
        terms(data.refillTerms),
        lives(data),
      ],
    }
  },
})

/** All ways on while there is time; on the day of the charge the one that is left. */
function waysOn(data: Notice): readonly Block[] {
  const cancel = { label: CANCEL_REFILL, href: data.cancelLink }
  if (data.lastChangeOn === null) return [words(chargedToday(data)), ...choices(cancel)]
  return [
    words(`You can change it until ${data.lastChangeOn}:`),
    ...choices({ label: SKIP, href: data.skipLink }, { label: MOVE, href: data.moveLink }, cancel),
  ]
}

function stock(data: Notice): Part {
  const otherwise = `If all of it is here by ${data.chargeOn}, it is charged and ships as planned. If not, and you choose nothing, we wait, and you hear from us before any charge.`
  return part('Not all of it is in stock', ...shortStock(data, otherwise))
}

function charge(data: Notice): Part {
  const say = sayIn(data)
  return part(
    'What is charged',
    delivery(data.lines, say),
    {
      kind: 'sums',
      sums: [
        { label: 'Subtotal', amount: say(data.subtotal) },
        { label: 'Delivery', amount: 'Free' },
        { label: 'Tax', amount: say(data.tax) },
      ],
      total: { label: `Total on ${data.chargeOn}`, amount: say(data.total) },
    },
    cautions,
  )
}

function whenAndWhere(data: Notice): Part {
  const { chargeOn, lastChangeOn, card, address } = data
  return part(
    'When, how and where to',
    {
      kind: 'facts',
      facts: [
        { label: 'Charged on', lines: [chargeOn] },
        ...(lastChangeOn === null ? [] : [{ label: 'Last moment to change', lines: [lastChangeOn] }]),
        { label: 'Card', lines: [card ?? 'None'] },
        { label: 'Delivered to', lines: address.filter((line) => line !== '') },
      ],
    },
    ...cardTrouble(data).map(words),
    links({ label: OTHER_CARD, href: data.cardLink }),
  )
}

function cardTrouble({ card, cardExpires, chargeOn }: Notice): readonly string[] {
  if (card === null) {
    return [
      `There is no card on this refill. If there is none on ${chargeOn}, nothing is charged and the refill is paused.`,
    ]
  }
  return cardExpires
    ? [
        `The card, ${card}, expires before the charge on ${chargeOn}. If it is declined then, nothing is charged, and we write to you.`,
      ]
    : []
}
