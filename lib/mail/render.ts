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
import { refillActionRequired } from './templates/refill/action-required.ts'
import { refillCancelled } from './templates/refill/cancelled.ts'
import { refillCardExpiring } from './templates/refill/card-expiring.ts'
import { refillChanged } from './templates/refill/changed.ts'
import { refillDeclined } from './templates/refill/declined.ts'
import { refillLink } from './templates/refill/link.ts'
import { refillNotice } from './templates/refill/notice.ts'
import { refillPaused } from './templates/refill/paused.ts'
import { refillPriceRise } from './templates/refill/price-rise.ts'
import { refillRefunded } from './templates/refill/refunded.ts'
import { refillStockWait } from './templates/refill/stock-wait.ts'
import { refillYearly } from './templates/refill/yearly.ts'
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
  'refill-link': refillLink,
  'refill-notice': refillNotice,
  'refill-changed': refillChanged,
  'refill-declined': refillDeclined,
  'refill-action-required': refillActionRequired,
  'refill-paused': refillPaused,
  'refill-stock-wait': refillStockWait,
  'refill-card-expiring': refillCardExpiring,
  'refill-price-rise': refillPriceRise,
  'refill-yearly': refillYearly,
  'refill-cancelled': refillCancelled,
  'refill-refunded': refillRefunded,
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
