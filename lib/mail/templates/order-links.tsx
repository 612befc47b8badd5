/** The links to somebody's orders, sent to the address they were placed with. */
import { Section } from 'react-email'
import { z } from 'zod'
import type { Mails } from '../mail.ts'
import { defineMail, orderNumber, webLink } from './define.ts'
import { Layout } from './layout.tsx'
import { light } from './look.ts'
import { Note, TextLink, Title, Words } from './pieces.tsx'
import { plainMail } from './plain.ts'
import { KEEP_LINKS } from './words.ts'

type Listed = Mails['order-links']['orders'][number]

const SUBJECT = 'Your VitaalSkin orders'
const TITLE = 'Your orders'
const INTRO = 'Hello, you asked for the links to your orders. Here they are.'
const NOT_YOU = 'If you did not ask for this, nothing happened: no one sees your orders without this email.'

/** `order-links`: one link for each order. */
export const orderLinks = defineMail<'order-links'>({
  version: 'order-links@2',
  schema: z.strictObject({
    orders: z.array(z.strictObject({ number: orderNumber, placedOn: z.string(), link: webLink })).min(1),
  }),
  subject: () => SUBJECT,
  html: ({ orders }, subject) => (
    <Layout subject={subject} preheader={INTRO}>
      <Title>{TITLE}</Title>
      <Words>{INTRO}</Words>
      <Section style={{ paddingTop: '8px', paddingBottom: '28px' }}>
        {orders.map((order) => (
          <Entry key={order.number} {...order} />
        ))}
      </Section>
      <Words>{KEEP_LINKS}</Words>
      <Words>{NOT_YOU}</Words>
    </Layout>
  ),
  text: ({ orders }) =>
    plainMail(
      TITLE,
      INTRO,
      ...orders.map(({ number, placedOn, link }) => `Order ${number}\n${sayPlaced(placedOn)}\n${link}`),
      KEEP_LINKS,
      NOT_YOU,
    ),
})

function Entry({ number, placedOn, link }: Listed) {
  return (
    <Section
      className="line"
      style={{ borderTop: `1px solid ${light.line}`, paddingTop: '13px', paddingBottom: '13px' }}
    >
      <Words tight>
        <TextLink href={link}>{`Order ${number}`}</TextLink>
      </Words>
      <Note>{sayPlaced(placedOn)}</Note>
    </Section>
  )
}

function sayPlaced(placedOn: string): string {
  return `Placed on ${placedOn}`
}
