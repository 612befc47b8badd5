import type Stripe from 'stripe'
import type { SessionParams } from '../api/session-params.ts'
import { invalid } from '../http/errors.ts'
import type { Transaction } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { insertObject, requireObject, saveObject } from '../store/objects.ts'
import { schedule } from '../store/tasks.ts'
import { couponProblem } from './discounts.ts'
import { createSetupIntent } from './intents.ts'
import { resolveLine } from './products.ts'
import { newSessionDocument } from './session-document.ts'
import { priceSession } from './session-price.ts'
import { resolveShippingRate } from './shipping-rates.ts'

const MIN_SECONDS = 30 * 60
const MAX_SECONDS = 24 * 60 * 60
/** A caller computes `expires_at` before the request is here. */
const SLACK_SECONDS = 15
const MIN_CHARGE = 50

/**
 * Opens a Checkout Session.
 * @throws Stripe's 400s: missing or exclusive parameters, an `expires_at` outside 30 minutes to 24 hours, a total under 50 cents
 */
export async function openSession(
  tx: Transaction,
  params: SessionParams,
  publicUrl: string,
): Promise<Stripe.Checkout.Session> {
  checkExclusive(params)
  const customer = params.customer
    ? await requireObject(tx, 'customer', params.customer, 'customer')
    : undefined
  if (customer?.hidden.deleted)
    throw invalid(`No such customer: '${params.customer}'`, 'customer', 'resource_missing')
  const id = `cs_test_${newId('a1', 55).replace('_', '')}`
  const doc = newSessionDocument(tx, id, params, customer?.doc ?? null, publicUrl)
  doc.expires_at = readExpiry(params.expires_at, tx.now)
  const lines = []
  for (const line of params.line_items ?? []) lines.push(await resolveLine(tx, line))
  doc.currency = lines[0]?.item.currency ?? params.currency ?? null
  if (lines.some((line) => line.item.currency !== doc.currency))
    throw invalid('All line items must have the same currency.', 'line_items')
  for (const option of params.shipping_options ?? []) {
    const rate = await resolveShippingRate(tx, option)
    doc.shipping_options.push({ shipping_amount: rate.fixed_amount?.amount ?? 0, shipping_rate: rate.id })
  }
  const [first] = doc.shipping_options
  if (first)
    doc.shipping_cost = {
      amount_subtotal: 0,
      amount_tax: 0,
      amount_total: 0,
      shipping_rate: first.shipping_rate,
    }
  doc.discounts = await readDiscounts(tx, params, doc.currency ?? 'usd')
  const { metadata, ...intentData } = params.payment_intent_data ?? {}
  const session = await insertObject(tx, 'checkout.session', doc, {
    lines,
    payment_intent_data: { ...intentData, metadata: metadata ?? {} },
    setup_intent_data: {
      description: params.setup_intent_data?.description,
      metadata: params.setup_intent_data?.metadata ?? {},
    },
    customer_update: {
      name: params.customer_update?.name === 'auto',
      address: params.customer_update?.address === 'auto',
      shipping: params.customer_update?.shipping === 'auto',
    },
    breakdown: { discounts: [], taxes: [] },
    customer: null,
  })
  if (doc.mode === 'payment') {
    const totals = await priceSession(tx, session)
    if (totals.total > 0 && totals.total < MIN_CHARGE)
      throw invalid(
        'The Checkout Session’s total amount must convert to at least 50 cents.',
        'line_items',
        'amount_too_small',
      )
    await saveObject(tx, session)
  }
  if (doc.mode === 'setup') {
    const intent = await createSetupIntent(
      tx,
      { customer: customer?.doc.id, ...session.hidden.setup_intent_data, usage: 'off_session' },
      { checkout_session: id },
    )
    doc.setup_intent = intent.doc.id
    await saveObject(tx, session)
  }
  await schedule(tx, 'expire_session', id, doc.expires_at - tx.now)
  return session.doc
}

function checkExclusive(params: SessionParams): void {
  const together = (a: keyof SessionParams, b: keyof SessionParams) => {
    if (params[a] !== undefined && params[b] !== undefined)
      throw invalid(`You may only specify one of these parameters: ${a}, ${b}.`, a, 'parameters_exclusive')
  }
  together('allow_promotion_codes', 'discounts')
  together('customer', 'customer_email')
  together('customer', 'customer_creation')
  if (!params.success_url) throw missingParam('success_url')
  if (params.mode === 'payment' && !params.line_items) throw missingParam('line_items')
  if (params.mode === 'setup') {
    if (params.line_items) throw invalid('You can not pass `line_items` in `setup` mode.', 'line_items')
    if (!params.currency && !params.allowed_payment_method_types) throw missingParam('currency')
    if (params.payment_intent_data)
      throw invalid('You can not pass `payment_intent_data` in `setup` mode.', 'payment_intent_data')
  }
}

function missingParam(name: string) {
  return invalid(`Missing required param: ${name}.`, name, 'parameter_missing')
}

function readExpiry(given: number | undefined, now: number): number {
  const expiresAt = given ?? now + MAX_SECONDS
  if (expiresAt < now + MIN_SECONDS - SLACK_SECONDS)
    throw invalid(
      'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
      'expires_at',
    )
  if (expiresAt > now + MAX_SECONDS + SLACK_SECONDS)
    throw invalid(
      'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
      'expires_at',
    )
  return expiresAt
}

async function readDiscounts(
  tx: Transaction,
  params: SessionParams,
  currency: string,
): Promise<Stripe.Checkout.Session.Discount[]> {
  const [given] = params.discounts ?? []
  if (!given) return []
  if (given.promotion_code) {
    const promotion = await requireObject(
      tx,
      'promotion_code',
      given.promotion_code,
      'discounts[0][promotion_code]',
    )
    if (!promotion.doc.active)
      throw invalid('This promotion code is not active.', 'discounts[0][promotion_code]')
    return [{ coupon: null, promotion_code: promotion.doc.id }]
  }
  const coupon = await requireObject(tx, 'coupon', given.coupon ?? '', 'discounts[0][coupon]')
  const problem = couponProblem(coupon.doc, currency, tx.now)
  if (problem)
    throw invalid(
      `Coupon ${coupon.doc.id} cannot be used: ${problem}`,
      'discounts[0][coupon]',
      'coupon_expired',
    )
  return [{ coupon: coupon.doc.id, promotion_code: null }]
}
