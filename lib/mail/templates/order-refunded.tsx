/** Money of an order went back: how much, for what, and that a bank takes its time. */
import { z } from 'zod'
import { formatMoney, money } from '@/lib/platform/money.ts'
import type { Mails } from '../mail.ts'
import { defineMail, orderNumber, typed, webLink } from './define.ts'
import { Layout } from './layout.tsx'
import { Action, Lines, MailTo, Note, Part, Title, Words } from './pieces.tsx'
import { plainMail, plainPart } from './plain.ts'
import { CONTACT, KEEP_LINKS } from './words.ts'

type Refunded = Mails['order-refunded']

const ACTION = 'See your order'
const FOR = 'What it is for'
const WHEN =
  'The money goes back to what you paid with. Your bank needs some days before it shows there; how many is up to the bank.'
const NOT_SENT = 'Your order is not sent any more. There is nothing you need to do.'
const NOT_RIGHT = 'Is something not right? Write to'

/** `order-refunded`: one refund of an order. */
export const orderRefunded = defineMail<'order-refunded'>({
  version: 'order-refunded@3',
  schema: z.strictObject({
    number: orderNumber,
    link: webLink,
    name: typed,
    currency: z.literal('USD'),
    amount: z.int().positive(),
    lines: z.array(z.strictObject({ name: typed, quantity: z.int().positive() })),
    delivery: z.boolean(),
    isAll: z.boolean(),
    isCancelled: z.boolean(),
  }),
  subject: ({ number }) => `A refund for your VitaalSkin order ${number}`,
  html: (data, subject) => {
    const words = wordsOf(data)
    return (
      <Layout subject={subject} preheader={words.intro}>
        <Title>{words.title}</Title>
        <Words>{words.intro}</Words>
        <Words>{WHEN}</Words>
        {data.isCancelled && <Words>{NOT_SENT}</Words>}
        <Action href={data.link}>{ACTION}</Action>
        <Note>{KEEP_LINKS}</Note>
        {words.items.length > 0 && (
          <Part heading={FOR}>
            <Words>
              <Lines lines={words.items} />
            </Words>
          </Part>
        )}
        <Words>
          {NOT_RIGHT} <MailTo />.
        </Words>
      </Layout>
    )
  },
  text: (data) => {
    const words = wordsOf(data)
    return plainMail(
      words.title,
      words.intro,
      WHEN,
      data.isCancelled ? NOT_SENT : null,
      `${ACTION}:\n${data.link}`,
      KEEP_LINKS,
      words.items.length > 0 ? plainPart(FOR, words.items.join('\n')) : null,
      `${NOT_RIGHT} ${CONTACT}.`,
    )
  },
})

function wordsOf({ name, amount, currency, number, isAll, lines, delivery }: Refunded) {
  const sum = formatMoney(money(amount, currency))
  return {
    title: `We have refunded ${sum}.`,
    intro: `${name === '' ? 'Hello' : `Hello ${name}`}, we have refunded ${sum} of your order ${number}${isAll ? '; with that, all you paid for it goes back' : ''}.`,
    items: [...lines.map((line) => `${line.quantity} × ${line.name}`), ...(delivery ? ['Delivery'] : [])],
  }
}
