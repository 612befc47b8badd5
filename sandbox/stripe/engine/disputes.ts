import type Stripe from 'stripe'
import type { Transaction } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { findObject, insertObject, lockObject, saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { changed, emit } from '../webhooks/emit.ts'
import { bookMovement } from './balance.ts'
import { cardByKey } from './cards.ts'
import { EMPTY_EVIDENCE } from './dispute-evidence.ts'

const FEE = 1500
const DAYS_TO_ANSWER = 9
const DAY_SECONDS = 86_400

const KINDS = {
  dispute_fraudulent: { reason: 'fraudulent', inquiry: false, network: '10.4' },
  dispute_not_received: { reason: 'product_not_received', inquiry: false, network: '13.1' },
  dispute_inquiry: { reason: 'fraudulent', inquiry: true, network: '10.4' },
} as const

/**
 * Opens a dispute on a paid charge: as its test card says, else as fraudulent. Nothing happens when there is one already.
 * @returns the dispute, or undefined
 */
export async function openDispute(tx: Transaction, chargeId: string): Promise<Stripe.Dispute | undefined> {
  const charge = await lockObject(tx, 'charge', chargeId)
  if (charge?.doc.status !== 'succeeded' || charge.doc.disputed) return undefined
  const method = await findObject(tx, 'payment_method', charge.doc.payment_method ?? '')
  const kind = KINDS[cardByKey(method?.hidden.outcome ?? '')?.afterCharge ?? 'dispute_fraudulent']
  const id = newId('du')
  const withdrawal = kind.inquiry
    ? undefined
    : await bookMovement(tx, {
        type: 'adjustment',
        amount: -charge.doc.amount,
        fee: FEE,
        currency: charge.doc.currency,
        source: id,
        description: `Chargeback withdrawal for ${chargeId}`,
      })
  const dispute: Stripe.Dispute = {
    id,
    object: 'dispute',
    amount: charge.doc.amount,
    balance_transactions: withdrawal ? [withdrawal] : [],
    charge: chargeId,
    created: tx.now,
    currency: charge.doc.currency,
    enhanced_eligibility_types: [],
    evidence: { ...EMPTY_EVIDENCE },
    evidence_details: {
      due_by: tx.now + DAYS_TO_ANSWER * DAY_SECONDS,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: kind.inquiry,
    livemode: false,
    metadata: {},
    network_reason_code: kind.network,
    payment_intent: charge.doc.payment_intent,
    payment_method_details: charge.doc.payment_method_details?.card
      ? {
          card: {
            brand: charge.doc.payment_method_details.card.brand ?? 'visa',
            case_type: kind.inquiry ? 'inquiry' : 'chargeback',
            network: charge.doc.payment_method_details.card.network ?? 'visa',
            network_reason_code: kind.network,
          },
          type: 'card',
        }
      : undefined,
    reason: kind.reason,
    status: kind.inquiry ? 'warning_needs_response' : 'needs_response',
  }
  await insertObject(tx, 'dispute', dispute, {})
  const before = structuredClone(charge.doc)
  charge.doc.disputed = !kind.inquiry
  await saveObject(tx, charge)
  await emit(tx, 'charge.dispute.created', dispute)
  if (withdrawal) {
    await emit(tx, 'charge.dispute.funds_withdrawn', dispute)
    await emit(tx, 'charge.updated', charge.doc, changed(before, charge.doc))
  }
  return dispute
}

/** Closes a locked dispute. Won: the money comes back. */
export async function closeDispute(tx: Transaction, dispute: Stored<'dispute'>, won: boolean): Promise<void> {
  const { doc } = dispute
  const inquiry = doc.status.startsWith('warning_')
  doc.status = inquiry ? 'warning_closed' : won ? 'won' : 'lost'
  if (won && !inquiry)
    doc.balance_transactions.push(
      await bookMovement(tx, {
        type: 'adjustment',
        amount: doc.amount,
        fee: -FEE,
        currency: doc.currency,
        source: doc.id,
        description: `Chargeback reversal for ${doc.id}`,
      }),
    )
  await saveObject(tx, dispute)
  await emit(tx, 'charge.dispute.closed', doc)
  if (won && !inquiry) await emit(tx, 'charge.dispute.funds_reinstated', doc)
}

/** Whether a dispute still waits for an answer. */
export function needsResponse(dispute: Stripe.Dispute): boolean {
  return dispute.status === 'needs_response' || dispute.status === 'warning_needs_response'
}
