/** Writes a mail from its template and the data kept with it. */
import type { MailTemplate, RenderedMail } from './mail.ts'
import type { Renderer } from './templates/define.ts'
import { orderConfirmation } from './templates/order-confirmation.tsx'
import { orderLinks } from './templates/order-links.tsx'
import { orderRefunded } from './templates/order-refunded.tsx'
import { orderShipped } from './templates/order-shipped.tsx'
import { paymentFailed } from './templates/payment-failed.tsx'

const renderers: Readonly<Record<MailTemplate, Renderer>> = {
  'order-confirmation': orderConfirmation,
  'order-links': orderLinks,
  'order-refunded': orderRefunded,
  'order-shipped': orderShipped,
  'payment-failed': paymentFailed,
}

/**
 * Renders `template` with the data of a mail's row, as HTML and as plain text.
 * @throws when there is no such template, or when its data is not what it takes: the row was written wrong.
 */
export async function render(template: string, data: unknown): Promise<RenderedMail> {
  if (!isTemplate(template)) throw new Error(`there is no mail template ${template}`)
  return renderers[template](data)
}

function isTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(renderers, name)
}
