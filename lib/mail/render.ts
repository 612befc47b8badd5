/** Writes a mail from its template and the data kept with it. */
import type { MailTemplate, RenderedMail } from './mail.ts'
import { accountDeleted } from './templates/account-deleted.ts'
import type { Renderer } from './templates/define.ts'
import { emailChange, emailChanged } from './templates/email-change.ts'
import { orderConfirmation } from './templates/order-confirmation.tsx'
import { orderLinks } from './templates/order-links.tsx'
import { orderRefunded } from './templates/order-refunded.tsx'
import { orderShipped } from './templates/order-shipped.tsx'
import { paymentFailed } from './templates/payment-failed.tsx'
import { signIn } from './templates/sign-in.ts'

const renderers: Readonly<Record<MailTemplate, Renderer>> = {
  'order-confirmation': orderConfirmation,
  'order-links': orderLinks,
  'order-refunded': orderRefunded,
  'order-shipped': orderShipped,
  'payment-failed': paymentFailed,
  'sign-in': signIn,
  'email-change': emailChange,
  'email-changed': emailChanged,
  'account-deleted': accountDeleted,
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
