/** What a mail was, for an operator: its template in words. */
import type { MailTemplate } from '@/lib/mail/mail.ts'

const names: Readonly<Record<MailTemplate, string>> = {
  'order-confirmation': 'The confirmation of an order',
  'order-links': 'The links to her orders',
  'order-shipped': 'The news that a parcel has left',
  'order-refunded': 'The news of a refund',
  'payment-failed': 'The news that a payment for an order failed',
  'sign-in': 'A sign-in link',
  'email-change': 'The link that confirms a new email address',
  'email-changed': 'The news, to the old address, that an email address was changed',
  'account-deleted': 'The confirmation that an account was deleted',
  'refill-notice': 'The notice before a charge of a refill',
  'refill-changed': 'The confirmation of a change to a refill',
  'refill-declined': 'The news that a refill’s payment did not go through',
  'refill-action-required': 'The request to confirm a payment with the bank',
  'refill-paused': 'The news that a refill rests for want of a payment',
  'refill-stock-wait': 'The news that a refill waits for stock',
  'refill-card-expiring': 'The news that a refill’s card expires',
  'refill-card-gone': 'The news that a refill has no card any more',
  'refill-price-rise': 'The question about a higher price',
  'refill-yearly': 'The yearly reminder of a refill’s terms',
  'refill-cancelled': 'The confirmation that a refill was canceled',
  'refill-link': 'A fresh link to a refill',
  'refill-refunded': 'The news that a refill’s money went back',
  'refill-held': 'The news that a refill is held',
}

/** `The confirmation of an order`; one that is not written any more goes by its template. */
export function mailName(template: string): string {
  return isNamed(template) ? names[template] : `An email of the kind ${template}`
}

function isNamed(template: string): template is MailTemplate {
  return Object.hasOwn(names, template)
}
