import type Stripe from 'stripe'
import type { Transaction } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { insertObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { addBalanceTransaction, processingFee } from './balance.ts'
import { cardByKey, type Decline } from './cards.ts'

const RISK_SCORES = { normal: 12, elevated: 68, highest: 88 } as const

/** How a charge ends: `declined` holds the reason; a bank debit is `pending` first. */
export type ChargeResult = { status: 'succeeded' | 'pending' } | { status: 'failed'; decline: Decline }

/** Writes the charge of one attempt of a payment intent, and the money it moves. */
export async function createCharge(
  tx: Transaction,
  intent: Stripe.PaymentIntent,
  method: Stored<'payment_method'>,
  result: ChargeResult,
  authenticated: boolean,
): Promise<Stripe.Charge> {
  const id = newId(method.doc.type === 'card' ? 'ch' : 'py')
  const succeeded = result.status === 'succeeded'
  const balanceTransaction = succeeded
    ? await addBalanceTransaction(tx, {
        type: 'charge',
        amount: intent.amount,
        fee: processingFee(intent.amount),
        currency: intent.currency,
        source: id,
        description: intent.description,
      })
    : null
  const decline = result.status === 'failed' ? result.decline : undefined
  const charge: Stripe.Charge = {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: succeeded ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: balanceTransaction,
    billing_details: method.doc.billing_details,
    calculated_statement_descriptor: 'SANDBOX',
    captured: succeeded,
    created: tx.now,
    currency: intent.currency,
    customer: typeof intent.customer === 'string' ? intent.customer : null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcome(method, result),
    paid: succeeded,
    payment_intent: intent.id,
    payment_method: method.doc.id,
    payment_method_details: methodDetails(intent.amount, method.doc, succeeded, authenticated),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: result.status,
    transfer_data: null,
    transfer_group: null,
  }
  await insertObject(tx, 'charge', charge, {})
  return charge
}

function outcome(method: Stored<'payment_method'>, result: ChargeResult): Stripe.Charge.Outcome {
  const risk = cardByKey(method.hidden.outcome)?.risk ?? 'normal'
  const base = {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    risk_level: risk,
    risk_score: RISK_SCORES[risk],
  }
  if (result.status !== 'failed')
    return {
      ...base,
      network_status: 'approved_by_network',
      reason: risk === 'elevated' ? 'elevated_risk_level' : null,
      seller_message: 'Payment complete.',
      type: risk === 'elevated' ? 'manual_review' : 'authorized',
    }
  const { decline } = result
  if (decline.blocked)
    return {
      ...base,
      network_status: 'not_sent_to_network',
      reason: 'highest_risk_level',
      seller_message: 'Stripe blocked this payment as too risky.',
      type: 'blocked',
    }
  return {
    ...base,
    network_decline_code: '01',
    network_status: 'declined_by_network',
    reason: decline.decline_code ?? decline.code,
    seller_message: 'The bank did not return any further details with this decline.',
    type: 'issuer_declined',
  }
}

function methodDetails(
  amount: number,
  method: Stripe.PaymentMethod,
  succeeded: boolean,
  authenticated: boolean,
): Stripe.Charge.PaymentMethodDetails {
  if (method.us_bank_account) {
    const { account_holder_type, account_type, bank_name, fingerprint, last4, routing_number } =
      method.us_bank_account
    return {
      type: 'us_bank_account',
      us_bank_account: {
        account_holder_type,
        account_type,
        bank_name,
        fingerprint,
        last4,
        payment_reference: null,
        routing_number,
      },
    }
  }
  const { card } = method
  if (!card) return { type: method.type }
  return {
    type: 'card',
    card: {
      amount_authorized: succeeded ? amount : null,
      authorization_code: succeeded ? '123456' : null,
      brand: card.brand,
      checks: card.checks,
      country: card.country,
      electronic_commerce_indicator: authenticated ? '05' : null,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      fingerprint: card.fingerprint ?? null,
      funding: card.funding,
      installments: null,
      last4: card.last4,
      mandate: null,
      network: card.brand,
      network_transaction_id: null,
      regulated_status: card.regulated_status,
      three_d_secure: authenticated
        ? {
            authentication_flow: 'challenge',
            electronic_commerce_indicator: '05',
            exemption_indicator: null,
            result: 'authenticated',
            result_reason: null,
            transaction_id: null,
            version: '2.2.0',
          }
        : null,
      transaction_link_id: null,
      wallet: null,
    },
  }
}
