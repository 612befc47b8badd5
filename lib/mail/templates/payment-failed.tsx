/** A bank debit that did not go through. */
import { z } from 'zod'
import { defineMail, webLink } from './define.ts'
import { Layout } from './layout.tsx'
import { Action, Title, Words } from './pieces.tsx'
import { plainMail } from './plain.ts'

const SUBJECT = 'Your VitaalSkin payment did not go through'
const TITLE = 'Your payment did not go through'
const WORDS = [
  'Hello, your bank did not let the payment for your VitaalSkin order through.',
  'Nothing was charged, no order was placed, and nothing is reserved for you any longer.',
  'If you would still like to order, you can check out again from your cart, with this bank or another way to pay. If not, there is nothing you need to do.',
] as const
const ACTION = 'Open your cart'

/** `payment-failed`: nothing was charged, nothing is kept back any longer, and how to go on. */
export const paymentFailed = defineMail<'payment-failed'>({
  version: 'payment-failed@1',
  schema: z.strictObject({ cartLink: webLink }),
  subject: () => SUBJECT,
  html: ({ cartLink }, subject) => (
    <Layout subject={subject} preheader={WORDS[1]}>
      <Title>{TITLE}</Title>
      {WORDS.map((words) => (
        <Words key={words}>{words}</Words>
      ))}
      <Action href={cartLink}>{ACTION}</Action>
    </Layout>
  ),
  text: ({ cartLink }) => plainMail(TITLE, ...WORDS, `${ACTION}:\n${cartLink}`),
})
