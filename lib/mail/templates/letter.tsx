/** The plainest mail: a title, a few paragraphs, one thing to press. */
import type { z } from 'zod'
import type { Mails, MailTemplate } from '../mail.ts'
import { defineMail, type Renderer } from './define.ts'
import { Layout } from './layout.tsx'
import { Action, Title, Words } from './pieces.tsx'
import { plainMail } from './plain.ts'

type Letter<T extends MailTemplate> = {
  /** Kept with every mail sent; grows whenever its words or its shape change. */
  readonly version: `${T}@${number}`
  readonly schema: z.ZodType<Mails[T]>
  readonly subject: string
  readonly title: string
  readonly before: (data: Mails[T]) => readonly string[]
  readonly action?: { readonly words: string; readonly link: (data: Mails[T]) => string }
  readonly after?: readonly string[]
}

/** Makes the renderer of a letter; its words are the same in HTML and in text. */
export function defineLetter<T extends MailTemplate>(letter: Letter<T>): Renderer {
  const { version, schema, subject, title, before, action, after = [] } = letter
  return defineMail<T>({
    ...{ version, schema, subject: () => subject },
    html: (data) => (
      <Layout subject={subject} preheader={before(data)[0] ?? title}>
        <Title>{title}</Title>
        <Paragraphs of={before(data)} />
        {action && <Action href={action.link(data)}>{action.words}</Action>}
        <Paragraphs of={after} />
      </Layout>
    ),
    text: (data) =>
      plainMail(title, ...before(data), action ? `${action.words}:\n${action.link(data)}` : null, ...after),
  })
}

function Paragraphs({ of }: { readonly of: readonly string[] }) {
  return of.map((words) => <Words key={words}>{words}</Words>)
}
