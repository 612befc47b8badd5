/** How one refill mail is made: its data, and the draft written from it once for HTML and text. */
import { Section } from 'react-email'
import type { z } from 'zod'
import type { Mails, MailTemplate } from '../../mail.ts'
import { defineMail, type Renderer } from '../define.ts'
import { Layout } from '../layout.tsx'
import { Part, Title } from '../pieces.tsx'
import { plainMail, plainPart } from '../plain.ts'
import type { Draft } from './blocks.ts'
import { Blocks } from './blocks-html.tsx'
import { plainBlock } from './blocks-text.ts'

type RefillTemplate = Extract<MailTemplate, `refill-${string}`>

type RefillMail<T extends RefillTemplate> = {
  /** Kept with every mail sent; grows whenever its words or its shape change. */
  readonly version: `${T}@${number}`
  readonly schema: z.ZodType<Mails[T]>
  readonly write: (data: Mails[T]) => Draft
}

/** Makes the renderer of one refill mail. */
export function defineRefillMail<T extends RefillTemplate>(mail: RefillMail<T>): Renderer {
  return defineMail<T>({
    version: mail.version,
    schema: mail.schema,
    subject: (data) => mail.write(data).subject,
    html: (data, subject) => {
      const { preheader, title, opening, parts } = mail.write(data)
      return (
        <Layout subject={subject} preheader={preheader}>
          <Title>{title}</Title>
          <Section style={{ paddingBottom: '16px' }}>
            <Blocks blocks={opening} />
          </Section>
          {parts.map(({ heading, blocks }) => (
            <Part key={heading} heading={heading}>
              <Blocks blocks={blocks} />
            </Part>
          ))}
        </Layout>
      )
    },
    text: (data) => {
      const { title, opening, parts } = mail.write(data)
      return plainMail(
        title,
        ...opening.map(plainBlock),
        ...parts.map(({ heading, blocks }) => plainPart(heading, ...blocks.map(plainBlock))),
      )
    },
  })
}
