/**
 * The confirmation of a paid order, or the receipt of a refill's charge; it also carries the refill terms for the buyer
 * to keep, and the way to cancel.
 */
import { Section } from 'react-email'
import { z } from 'zod'
import { safetyNotice } from '@/content/cautions/notice.ts'
import { BoughtLines, Sums } from './amounts.tsx'
import { type ConfirmationWords, isRefill, wordsOf } from './confirmation-words.ts'
import { defineMail, orderNumber, typed, webLink } from './define.ts'
import { Layout } from './layout.tsx'
import { Action, Lines, MailTo, Note, Part, TextLink, Title, Words } from './pieces.tsx'
import { plainMail, plainPart } from './plain.ts'
import { Steps } from './steps.tsx'
import { CONTACT, READ_CAUTIONS } from './words.ts'

const amount = z.int().nonnegative()
const count = z.int().positive()

const schema = z.strictObject({
  number: orderNumber,
  placedOn: z.string(),
  link: webLink,
  name: typed,
  lines: z
    .array(
      z.strictObject({
        name: typed,
        quantity: count,
        total: amount,
        everyDays: count.nullable(),
        parts: z.array(z.strictObject({ sku: z.string(), name: typed, quantity: count })),
      }),
    )
    .min(1),
  currency: z.literal('USD'),
  subtotal: amount,
  discount: amount,
  shipping: amount,
  shippingName: typed,
  tax: amount,
  total: amount,
  address: z.array(typed).min(1),
  refillTerms: z.string().min(1).nullable(),
  awaitingStock: z.boolean(),
  manageLink: webLink.nullable(),
  cancelLink: webLink.nullable(),
  nextOn: typed.nullable(),
})

const ACTION = 'See your order'
const NEXT = 'What happens next'
const ADDRESS = 'Delivery address'
const CAUTIONS = 'Before you take it'

/** `order-confirmation`: what was bought and agreed to, and what happens next. */
export const orderConfirmation = defineMail<'order-confirmation'>({
  version: 'order-confirmation@4',
  schema,
  subject: (data) =>
    isRefill(data)
      ? `Your VitaalSkin refill is paid: order ${data.number}`
      : `Your VitaalSkin order ${data.number}`,
  html: (data, subject) => {
    const words = wordsOf(data)
    return (
      <Layout subject={subject} preheader={words.preheader}>
        <Section style={{ paddingBottom: '6px' }}>
          <Note>{words.order}</Note>
        </Section>
        <Title>{words.title}</Title>
        <Words>{words.intro}</Words>
        <Action href={data.link}>{ACTION}</Action>
        {words.ways.map(({ label, href }) => (
          <Words key={label}>
            <TextLink href={href}>{label}</TextLink>
          </Words>
        ))}
        <Section style={{ paddingBottom: '24px' }}>
          <Note>{words.keep}</Note>
        </Section>
        <Part heading={words.bought}>
          <BoughtLines lines={words.lines} />
          <Sums sums={words.sums} total={words.total} />
        </Part>
        <Part heading={NEXT}>
          <Steps steps={words.steps} />
          {words.next.map((sentence) => (
            <Words key={sentence}>{sentence}</Words>
          ))}
        </Part>
        <Part heading={ADDRESS}>
          <Words>
            <Lines lines={data.address} />
          </Words>
        </Part>
        {words.terms ? <Terms terms={words.terms} /> : null}
        <Part heading={CAUTIONS}>
          <Words>{READ_CAUTIONS}</Words>
          <Words>{safetyNotice}</Words>
        </Part>
      </Layout>
    )
  },
  text: (data) => {
    const words = wordsOf(data)
    return plainMail(
      words.title,
      words.order,
      words.intro,
      `${ACTION}:\n${data.link}`,
      ...words.ways.map(({ label, href }) => `${label}:\n${href}`),
      words.keep,
      plainPart(
        words.bought,
        ...words.lines.map(({ name, notes, total }) => [name, ...notes, total].join('\n')),
        [...words.sums, words.total].map(({ label, amount }) => `${label}: ${amount}`).join('\n'),
      ),
      plainPart(
        NEXT,
        words.steps.map(({ name, note, done }) => `${done ? '[x]' : '[ ]'} ${name}: ${note}`).join('\n'),
        ...words.next,
      ),
      plainPart(ADDRESS, data.address.join('\n')),
      words.terms &&
        plainPart(
          words.terms.heading,
          ...(words.terms.note ? [words.terms.note] : []),
          ...words.terms.statements,
          `${words.terms.cancel}\n${words.terms.where.href}\nor write to ${CONTACT}.`,
        ),
      plainPart(CAUTIONS, READ_CAUTIONS, safetyNotice),
    )
  },
})

function Terms({ terms }: { readonly terms: NonNullable<ConfirmationWords['terms']> }) {
  return (
    <Part heading={terms.heading}>
      {terms.note ? (
        <Section style={{ paddingBottom: '16px' }}>
          <Note>{terms.note}</Note>
        </Section>
      ) : null}
      {terms.statements.map((statement) => (
        <Words key={statement}>{statement}</Words>
      ))}
      <Words>
        {terms.cancel} <TextLink href={terms.where.href}>{terms.where.label}</TextLink> or write to <MailTo />
        .
      </Words>
    </Part>
  )
}
