/** The parcel of an order has left: what is in it, lot by lot, and how to follow it. */
import { z } from 'zod'
import { safetyNotice } from '@/content/cautions/notice.ts'
import { defineMail, orderNumber, typed, webLink } from './define.ts'
import { Layout } from './layout.tsx'
import { Action, Lines, Note, Part, TextLink, Title, Words } from './pieces.tsx'
import { plainMail, plainPart } from './plain.ts'
import { wordsOf } from './shipped-words.ts'
import { KEEP_LINKS, READ_CAUTIONS } from './words.ts'

const schema = z.strictObject({
  number: orderNumber,
  shippedOn: z.string(),
  link: webLink,
  name: typed,
  bottles: z
    .array(
      z.strictObject({
        name: typed,
        quantity: z.int().positive(),
        lotCode: typed,
        bestBefore: z.string(),
      }),
    )
    .min(1),
  carrier: typed,
  trackingNumber: typed.nullable(),
  trackingLink: webLink.nullable(),
  address: z.array(typed).min(1),
  refill: z
    .strictObject({ planNumber: z.string(), nextOn: z.string().nullable(), manageLink: webLink })
    .nullable(),
})

const ACTION = 'See your order'
const PARCEL = 'In the parcel'
const ADDRESS = 'Where it goes'
const REFILL = 'Your refill'
const CAUTIONS = 'Before you take it'

/** `order-shipped`: the parcel, its lots, its carrier. */
export const orderShipped = defineMail<'order-shipped'>({
  version: 'order-shipped@2',
  schema,
  subject: ({ number }) => `Your VitaalSkin order ${number} is on its way`,
  html: (data, subject) => {
    const words = wordsOf(data)
    return (
      <Layout subject={subject} preheader={words.preheader}>
        <Title>{words.title}</Title>
        <Words>{words.intro}</Words>
        {words.tracking && <Words tight={words.follow !== null}>{words.tracking}</Words>}
        {words.follow && data.trackingLink && (
          <Words>
            <TextLink href={data.trackingLink}>{words.follow}</TextLink>
          </Words>
        )}
        <Action href={data.link}>{ACTION}</Action>
        <Note>{KEEP_LINKS}</Note>
        <Part heading={PARCEL}>
          {words.bottles.map(({ name, note }) => (
            <Words key={`${name} ${note}`}>
              <Lines lines={[name, note]} />
            </Words>
          ))}
        </Part>
        <Part heading={ADDRESS}>
          <Words>
            <Lines lines={data.address} />
          </Words>
        </Part>
        {words.refill && (
          <Part heading={REFILL}>
            <Words>{words.refill.words}</Words>
            <Words>
              {words.refill.manage} <TextLink href={words.refill.link}>{words.refill.action}</TextLink>.
            </Words>
          </Part>
        )}
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
      words.tracking,
      words.follow && `${words.follow}:\n${data.trackingLink}`,
      `${ACTION}:\n${data.link}`,
      KEEP_LINKS,
      plainPart(PARCEL, ...words.bottles.map(({ name, note }) => `${name}\n${note}`)),
      plainPart(ADDRESS, data.address.join('\n')),
      words.refill && plainPart(REFILL, words.refill.words, `${words.refill.manage}\n${words.refill.link}`),
      plainPart(CAUTIONS, READ_CAUTIONS, safetyNotice),
    )
  },
})
