/** What a template is, and how one becomes a mail. */
import { render } from '@react-email/render'
import type { ReactElement } from 'react'
import { z } from 'zod'
import type { Mails, MailTemplate, RenderedMail } from '../mail.ts'

type Template<T extends MailTemplate> = {
  /** Kept with every mail sent; grows whenever its words or its shape change. */
  readonly version: `${T}@${number}`
  readonly schema: z.ZodType<Mails[T]>
  readonly subject: (data: Mails[T]) => string
  readonly html: (data: Mails[T], subject: string) => ReactElement
  readonly text: (data: Mails[T]) => string
}

/** Turns a row's data into a mail; it throws when the data is not what the template takes. */
export type Renderer = (data: unknown) => Promise<RenderedMail>

/** Makes the renderer of one template. */
export function defineMail<T extends MailTemplate>(template: Template<T>): Renderer {
  return async (row) => {
    const data = template.schema.parse(row)
    const subject = template.subject(data)
    const html = await render(template.html(data, subject))
    return { version: template.version, subject, html, text: template.text(data) }
  }
}

/** Line breaks, control characters and marks that reorder what is around them. */
const breaks = /[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu

/** Words somebody typed: on one line, and without marks that turn the text around them. */
export const typed = z.string().transform((words) => words.replace(breaks, ' ').trim())

/** An address on the web, so that no other kind of link can stand behind a button. */
export const webLink = z.url({ protocol: /^https?$/ })

/** The number of an order, for example `VS-4T7K-92HM`. */
export const orderNumber = z.string().regex(/^VS-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
