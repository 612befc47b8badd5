import { type JsonObject, objectAt, objectsAt } from '../json'

/** What is broken, in words; empty if nothing. */
type Rule = (object: JsonObject, apiVersion: string) => string[]

/** Beginnings of ids by object type, for the objects this project handles. */
const ID_PREFIXES: Record<string, RegExp> = {
  balance_transaction: /^txn_/,
  charge: /^(ch|py)_/,
  'checkout.session': /^cs_test_/,
  customer: /^cus_/,
  discount: /^di_/,
  dispute: /^(dp|du)_/,
  event: /^evt_/,
  invoice: /^(in|upcoming_in)_/,
  invoice_payment: /^inpay_/,
  invoiceitem: /^ii_/,
  item: /^li_/,
  line_item: /^il_/,
  payment_intent: /^pi_/,
  payment_method: /^(pm|card|src|ba)_/,
  promotion_code: /^promo_/,
  refund: /^(re|pyr)_/,
  setup_intent: /^seti_/,
  shipping_rate: /^shr_/,
  tax_rate: /^txr_/,
  webhook_endpoint: /^we_/,
}

const RULES: Record<string, Rule> = {
  charge: chargeRules,
  'checkout.session': sessionRules,
  event: eventRules,
  invoice: invoiceRules,
  list: listRules,
  payment_intent: paymentIntentRules,
  promotion_code: promotionCodeRules,
  refund: refundRules,
  search_result: listRules,
}

/**
 * What no type says and is nevertheless always true at Stripe: sums, dates and statuses that go together, id prefixes,
 * test mode. `object` is any object of an answer; those without a type are not judged, nor are deleted ones.
 */
export function brokenRules(object: JsonObject, apiVersion: string): string[] {
  const { object: type, deleted, id, livemode, currency } = object
  if (typeof type !== 'string' || deleted === true) return []
  const prefix = ID_PREFIXES[type]
  return [
    ...when(typeof id === 'string' && prefix?.test(id) === false, `id ${id} does not match ${prefix}`),
    ...when(livemode === true, 'livemode in test mode'),
    ...when(
      typeof currency === 'string' && currency !== currency.toLowerCase(),
      'currency is not lower case',
    ),
    ...(RULES[type]?.(object, apiVersion) ?? []),
  ]
}

function chargeRules(charge: JsonObject): string[] {
  const refunded = number(charge.amount_refunded)
  const amount = number(charge.amount)
  return [
    ...when(refunded > amount, 'amount_refunded > amount'),
    ...when(
      charge.refunded !== (amount > 0 && refunded === amount),
      'refunded disagrees with amount_refunded',
    ),
    ...when(charge.status === 'failed' && charge.paid === true, 'failed, yet paid'),
    ...when(charge.status === 'failed' && !charge.failure_code, 'failed without failure_code'),
  ]
}

function sessionRules(session: JsonObject): string[] {
  const { status, mode, created, expires_at } = session
  const details = objectAt(session, 'total_details')
  const net =
    number(session.amount_subtotal) - number(details.amount_discount) + number(details.amount_shipping)
  const total = number(session.amount_total)
  const priced = typeof session.amount_total === 'number' && session.total_details !== null
  const hosted = session.ui_mode === undefined || session.ui_mode === 'hosted_page'
  const lifetime = number(expires_at) - number(created)
  return [
    ...when(
      priced && total !== net && total !== net + number(details.amount_tax),
      `amount_total ${total} is not subtotal - discount + shipping (+ tax) = ${net} (+ ${details.amount_tax})`,
    ),
    ...when(
      hosted && (status === 'open') !== Boolean(session.url),
      `status ${status} with url ${session.url}`,
    ),
    ...when(
      mode === 'payment' && session.payment_status === 'paid' && total > 0 && !session.payment_intent,
      'paid without payment_intent',
    ),
    ...when(mode === 'setup' && !session.setup_intent, 'mode setup without setup_intent'),
    ...when(lifetime < 0 || lifetime > 86_400 + 60, 'expires_at is not within 24 h of created'),
  ]
}

function eventRules(event: JsonObject, apiVersion: string): string[] {
  const updated = typeof event.type === 'string' && event.type.endsWith('.updated')
  const changes = objectAt(event, 'data').previous_attributes
  return [
    ...when(updated && changes === undefined, '*.updated without previous_attributes'),
    ...when(event.api_version !== apiVersion, `api_version ${event.api_version} is not ${apiVersion}`),
  ]
}

function invoiceRules(invoice: JsonObject): string[] {
  const { status } = invoice
  const lines = objectAt(invoice, 'lines')
  const lineSum = sum(objectsAt(lines, 'data'))
  const allLines = lines.has_more === false && objectsAt(lines, 'data').length > 0
  const exclusive = objectsAt(invoice, 'total_taxes').filter((tax) => tax.tax_behavior === 'exclusive')
  const total =
    number(invoice.subtotal) -
    sum(objectsAt(invoice, 'total_discount_amounts')) +
    number(objectAt(invoice, 'shipping_cost').amount_subtotal) +
    sum(exclusive)
  const remaining = number(invoice.amount_remaining)
  const finalized = status === 'open' || status === 'paid' || status === 'uncollectible'
  return [
    ...when(
      remaining !== number(invoice.amount_due) - number(invoice.amount_paid),
      'amount_remaining is not amount_due - amount_paid',
    ),
    ...when(status === 'paid' && remaining !== 0, 'paid with amount_remaining'),
    ...when(status === 'paid' && !objectAt(invoice, 'status_transitions').paid_at, 'paid without paid_at'),
    ...when(finalized && !invoice.number, 'finalized without number'),
    ...when(
      allLines && lineSum !== invoice.subtotal,
      `subtotal ${invoice.subtotal} is not the lines' sum ${lineSum}`,
    ),
    ...when(
      invoice.total !== total,
      `total ${invoice.total} is not subtotal - discounts + shipping + tax = ${total}`,
    ),
  ]
}

/** Lists come newest first, except the lines of an invoice or a session, which keep their own order. */
function listRules(list: JsonObject): string[] {
  if (/(lines|line_items)$/.test(String(list.url))) return []
  const times = objectsAt(list, 'data').flatMap(({ created }) =>
    typeof created === 'number' ? [created] : [],
  )
  const rising = times.some((time, index) => time > (times[index - 1] ?? time))
  return when(rising, 'the list is not newest first')
}

function paymentIntentRules(intent: JsonObject): string[] {
  const { status, amount, amount_received } = intent
  const paidInFull = intent.capture_method === 'manual' || amount_received === amount
  return [
    ...when(status === 'succeeded' && !intent.latest_charge, 'succeeded without latest_charge'),
    ...when(status === 'succeeded' && !paidInFull, 'succeeded, but amount_received is not amount'),
    ...when(status === 'requires_action' && !intent.next_action, 'requires_action without next_action'),
    ...when(status === 'canceled' && !intent.canceled_at, 'canceled without canceled_at'),
  ]
}

function promotionCodeRules(code: JsonObject): string[] {
  const limit = number(code.max_redemptions)
  return when(limit > 0 && number(code.times_redeemed) > limit, 'times_redeemed > max_redemptions')
}

function refundRules(refund: JsonObject): string[] {
  return [
    ...when(number(refund.amount) <= 0, 'amount is not positive'),
    ...when(refund.status === 'failed' && !refund.failure_reason, 'failed without failure_reason'),
  ]
}

function when(broken: boolean, message: string): string[] {
  return broken ? [message] : []
}

/** Absent and null count as nothing; whether they may be absent is the shape's business. */
function number(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

function sum(items: JsonObject[]): number {
  return items.reduce((total, item) => total + number(item.amount), 0)
}
