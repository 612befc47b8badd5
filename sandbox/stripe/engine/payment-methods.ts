import { createHash } from 'node:crypto'
import type Stripe from 'stripe'
import { invalid } from '../http/errors.ts'
import type { Transaction } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { insertObject, requireLocked, requireObject, saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { emit } from '../webhooks/emit.ts'
import type { ReadCard } from './card-input.ts'
import {
  cardByAlias,
  cardByKey,
  cardByNumber,
  type Decline,
  NOT_A_TEST_CARD,
  type TestCard,
} from './cards.ts'

/** Outcome keys of the test bank debits. */
export const DEBIT_SUCCEEDS = 'debit_succeeds'
export const DEBIT_FAILS = 'debit_fails'
/** Outcome key of a well-formed number that is no test card. */
const LIVE_CARD = 'live_card'

export const NO_BILLING_DETAILS: Stripe.PaymentMethod.BillingDetails = {
  address: { city: null, country: null, line1: null, line2: null, postal_code: null, state: null },
  email: null,
  name: null,
  phone: null,
  tax_id: null,
}

type BillingDetails = Stripe.PaymentMethod.BillingDetails

/** Makes a card payment method of a typed card. Of the number only brand, last four and a fingerprint are kept. */
export async function createCard(
  tx: Transaction,
  read: ReadCard,
  billing: BillingDetails,
  allowRedisplay: 'always' | 'limited' | 'unspecified' = 'unspecified',
): Promise<Stored<'payment_method'>> {
  const card = cardByNumber(read.digits)
  const last4 = read.digits.slice(-4)
  const outcome = card?.key ?? LIVE_CARD
  const fingerprint = createHash('sha256').update(`sandbox:${read.digits}`).digest('base64url').slice(0, 16)
  return insertObject(
    tx,
    'payment_method',
    cardDocument(tx, card, { last4, fingerprint, ...read }, billing, allowRedisplay),
    { outcome, set_up: false },
  )
}

/** Makes a payment method of an alias (`pm_card_visa`, `tok_visa`), or finds the one with the id. */
export async function resolvePaymentMethod(
  tx: Transaction,
  idOrAlias: string,
  param = 'payment_method',
): Promise<Stored<'payment_method'>> {
  const card = cardByAlias(idOrAlias)
  if (!card) return requireObject(tx, 'payment_method', idOrAlias, param)
  const expYear = new Date(tx.now * 1000).getFullYear() + 1
  return createCard(tx, { digits: card.number, expMonth: 12, expYear }, NO_BILLING_DETAILS)
}

/** Makes a test bank debit whose payments later succeed or fail. */
export async function createDebit(
  tx: Transaction,
  outcome: typeof DEBIT_SUCCEEDS | typeof DEBIT_FAILS,
  billing: BillingDetails,
): Promise<Stored<'payment_method'>> {
  return insertObject(
    tx,
    'payment_method',
    {
      ...baseDocument(tx, billing, 'us_bank_account'),
      us_bank_account: {
        account_holder_type: 'individual',
        account_type: 'checking',
        bank_name: 'STRIPE TEST BANK',
        financial_connections_account: null,
        fingerprint: newId('', 16).slice(1),
        last4: outcome === DEBIT_SUCCEEDS ? '6789' : '1116',
        networks: { preferred: 'ach', supported: ['ach'] },
        routing_number: '110000000',
        status_details: {},
      },
    },
    { outcome, set_up: false },
  )
}

/** Why the card cannot be saved or charged at all, if so. */
export function declineOnAttach(method: Stored<'payment_method'>): Decline | undefined {
  return method.hidden.outcome === LIVE_CARD ? NOT_A_TEST_CARD : cardByKey(method.hidden.outcome)?.onAttach
}

/**
 * Attaches a payment method to a customer.
 * @throws 400 when it belongs to another customer
 */
export async function attach(
  tx: Transaction,
  id: string,
  customer: string,
): Promise<Stored<'payment_method'>> {
  const method = await requireLocked(tx, 'payment_method', id)
  if (method.doc.customer === customer) return method
  if (method.doc.customer !== null)
    throw invalid(
      'The payment method you provided has already been attached to a customer.',
      'payment_method',
      'payment_method_unexpected_state',
    )
  method.doc.customer = customer
  await saveObject(tx, method)
  await emit(tx, 'payment_method.attached', method.doc)
  return method
}

function baseDocument(
  tx: Transaction,
  billing: BillingDetails,
  type: 'card' | 'us_bank_account',
): Stripe.PaymentMethod {
  return {
    id: newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: billing,
    created: tx.now,
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type,
  }
}

function cardDocument(
  tx: Transaction,
  card: TestCard | undefined,
  read: { last4: string; fingerprint: string; expMonth: number; expYear: number },
  billing: BillingDetails,
  allowRedisplay: 'always' | 'limited' | 'unspecified',
): Stripe.PaymentMethod {
  const brand = card?.brand ?? 'visa'
  return {
    ...baseDocument(tx, billing, 'card'),
    allow_redisplay: allowRedisplay,
    card: {
      brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: 'US',
      display_brand: brand === 'amex' ? 'american_express' : brand,
      exp_month: read.expMonth,
      exp_year: read.expYear,
      fingerprint: read.fingerprint,
      funding: card?.funding ?? 'credit',
      generated_from: null,
      last4: read.last4,
      networks: { available: [brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
  }
}
