import { money } from '../pages/money.ts'
import type { EventEnvelope } from '../store/records.ts'

const SENTENCES: Readonly<Record<string, string>> = {
  'charge.dispute.closed': 'The dispute was closed',
  'charge.dispute.created': 'The cardholder disputed the payment',
  'charge.dispute.funds_reinstated': 'The disputed money came back',
  'charge.dispute.funds_withdrawn': 'The disputed money was taken back by the bank',
  'charge.dispute.updated': 'The dispute was answered',
  'charge.failed': 'The bank refused the charge',
  'charge.pending': 'A bank debit was started',
  'charge.refund.updated': 'The refund changed',
  'charge.refunded': 'Money was given back',
  'charge.succeeded': 'The card was charged',
  'charge.updated': 'The charge changed',
  'checkout.session.async_payment_failed': 'The bank debit of a checkout failed',
  'checkout.session.async_payment_succeeded': 'The bank debit of a checkout succeeded',
  'checkout.session.completed': 'A shopper completed checkout',
  'checkout.session.expired': 'A checkout ran out of time',
  'customer.created': 'A customer was added',
  'customer.deleted': 'A customer was deleted',
  'customer.updated': 'A customer changed',
  'invoice.created': 'An invoice was drafted',
  'invoice.finalized': 'An invoice was finalized',
  'invoice.paid': 'An invoice was paid',
  'invoice.payment_action_required': 'An invoice waits for 3-D Secure',
  'invoice.payment_failed': 'An invoice could not be paid',
  'invoice.payment_succeeded': 'The payment of an invoice succeeded',
  'invoice.voided': 'An invoice was voided',
  'payment_intent.canceled': 'The payment was canceled',
  'payment_intent.created': 'A payment was prepared',
  'payment_intent.payment_failed': 'The payment failed; another card may be tried',
  'payment_intent.processing': 'The payment is on its way',
  'payment_intent.requires_action': 'The bank asks for 3-D Secure',
  'payment_intent.succeeded': 'The payment succeeded',
  'payment_method.attached': 'A card was saved for later',
  'payment_method.automatically_updated': 'The bank renewed a saved card',
  'payment_method.detached': 'A saved card was removed',
  'price.created': 'A price was written down for an order line',
  'product.created': 'A product was written down for an order line',
  'refund.created': 'A refund was made',
  'refund.failed': 'The refund failed: the money came back to the shop',
  'refund.updated': 'The refund changed',
  'setup_intent.created': 'Saving a card was prepared',
  'setup_intent.requires_action': 'The bank asks for 3-D Secure before the card is saved',
  'setup_intent.setup_failed': 'The card could not be saved',
  'setup_intent.succeeded': 'The card was saved and checked',
}

/** An event in a sentence, with the amount where there is one. */
export function sentence(event: EventEnvelope): string {
  const said = SENTENCES[event.type] ?? event.type.replaceAll(/[._]/g, ' ')
  const { object } = event.data
  const amount: unknown = Reflect.get(object, 'amount')
  const currency: unknown = Reflect.get(object, 'currency')
  const reason = failure(object)
  const shown =
    typeof amount === 'number' && typeof currency === 'string' ? ` (${money(amount, currency)})` : ''
  return `${said}${shown}${reason ? `: ${reason}` : ''}`
}

function failure(object: object): string | undefined {
  const message: unknown = Reflect.get(object, 'failure_message')
  return typeof message === 'string' ? message.replace(/\.$/, '') : undefined
}

const STATES: Readonly<Record<string, string>> = {
  requires_payment_method: 'waits for a card',
  requires_confirmation: 'waits to be confirmed',
  requires_action: 'waits for 3-D Secure',
  no_payment_required: 'nothing to pay',
  needs_response: 'needs a response',
  warning_needs_response: 'inquiry: needs a response',
}

/** A status in words. */
export function stateWords(status: string | null): string {
  return status === null ? '' : (STATES[status] ?? status.replaceAll('_', ' '))
}
