import type Stripe from 'stripe'
import { invalid } from '../http/errors.ts'
import type { Transaction } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { findObject, insertObject, lockObject, requireLocked, saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { schedule } from '../store/tasks.ts'
import { changed, emit } from '../webhooks/emit.ts'
import { addBalanceTransaction } from './balance.ts'
import { cardByKey } from './cards.ts'
import { idOf } from './session-price.ts'

/** Seconds until a pending refund succeeds, or a succeeded one fails. */
const SETTLE_SECONDS = 5

/** A refund to make. `amount` in minor units; left out, it is all that is left. */
export interface NewRefund {
  charge: string
  amount?: number
  reason?: 'duplicate' | 'fraudulent' | 'requested_by_customer'
  metadata?: Stripe.Metadata
}

/**
 * Refunds a charge, under its lock: refunds made at the same time never add up to more than was paid.
 * @throws `charge_already_refunded`, `charge_disputed`, 400 for a charge that was not paid or an amount that is too large
 */
export async function createRefund(tx: Transaction, input: NewRefund): Promise<Stripe.Refund> {
  const charge = await requireLocked(tx, 'charge', input.charge, 'charge')
  const amount = checkedAmount(charge.doc, input.amount)
  const method = await findObject(tx, 'payment_method', charge.doc.payment_method ?? '')
  const behavior = cardByKey(method?.hidden.outcome ?? '')?.refund ?? 'succeeds'
  const id = newId('re')
  const refund: Stripe.Refund = {
    id,
    object: 'refund',
    amount,
    balance_transaction: await addBalanceTransaction(tx, {
      type: 'refund',
      amount: -amount,
      fee: 0,
      currency: charge.doc.currency,
      source: id,
      description: `Refund of ${charge.doc.id}`,
    }),
    charge: charge.doc.id,
    created: tx.now,
    currency: charge.doc.currency,
    customer: idOf(charge.doc.customer),
    customer_account: null,
    destination_details: charge.doc.payment_method_details?.card
      ? {
          card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
          type: 'card',
        }
      : undefined,
    metadata: input.metadata ?? {},
    payment_intent: charge.doc.payment_intent,
    payment_method: charge.doc.payment_method,
    reason: input.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: behavior === 'pends' ? 'pending' : 'succeeded',
    transfer_reversal: null,
    ...(behavior === 'pends' ? { pending_reason: 'processing' as const } : {}),
  }
  await insertObject(tx, 'refund', refund, {})
  const before = structuredClone(charge.doc)
  charge.doc.amount_refunded += amount
  charge.doc.refunded = charge.doc.amount_refunded === charge.doc.amount
  await saveObject(tx, charge)
  await emit(tx, 'refund.created', refund)
  await emit(tx, 'charge.refunded', charge.doc, changed(before, charge.doc))
  if (behavior !== 'succeeds') await schedule(tx, 'settle_refund', id, SETTLE_SECONDS)
  return refund
}

function checkedAmount(charge: Stripe.Charge, wanted: number | undefined): number {
  if (charge.status !== 'succeeded')
    throw invalid(`Charge ${charge.id} was not paid and cannot be refunded.`, 'charge')
  const left = charge.amount - charge.amount_refunded
  if (left === 0)
    throw invalid(`Charge ${charge.id} has already been refunded.`, undefined, 'charge_already_refunded')
  if (charge.disputed)
    throw invalid(
      `Charge ${charge.id} has been charged back; cannot issue a refund.`,
      undefined,
      'charge_disputed',
    )
  const amount = wanted ?? left
  if (amount < 1) throw invalid('Invalid positive integer', 'amount', 'parameter_invalid_integer')
  if (amount > left)
    throw invalid(
      `Refund amount (${money(amount)}) is greater than unrefunded amount on charge (${money(left)})`,
      'amount',
    )
  return amount
}

function money(minor: number): string {
  return `$${(minor / 100).toFixed(2)}`
}

/** The refund cards' second act: what was pending succeeds, what had succeeded fails and the money comes back. */
export async function settleRefund(tx: Transaction, id: string): Promise<void> {
  const refund = await lockObject(tx, 'refund', id)
  if (!refund) return
  const before = structuredClone(refund.doc)
  if (refund.doc.status === 'pending') {
    refund.doc.status = 'succeeded'
    delete refund.doc.pending_reason
    await saveObject(tx, refund)
    await announce(tx, before, refund)
    return
  }
  if (refund.doc.status !== 'succeeded') return
  refund.doc.status = 'failed'
  refund.doc.failure_reason = 'expired_or_canceled_card'
  refund.doc.failure_balance_transaction = await addBalanceTransaction(tx, {
    type: 'refund_failure',
    amount: refund.doc.amount,
    fee: 0,
    currency: refund.doc.currency,
    source: id,
    description: `Failed refund ${id}`,
  })
  await saveObject(tx, refund)
  const charge = await requireLocked(tx, 'charge', idOf(refund.doc.charge) ?? '')
  const was = structuredClone(charge.doc)
  charge.doc.amount_refunded -= refund.doc.amount
  charge.doc.refunded = charge.doc.amount_refunded === charge.doc.amount
  await saveObject(tx, charge)
  await announce(tx, before, refund)
  await emit(tx, 'refund.failed', refund.doc)
  await emit(tx, 'charge.updated', charge.doc, changed(was, charge.doc))
}

async function announce(tx: Transaction, before: Stripe.Refund, refund: Stored<'refund'>): Promise<void> {
  const previous = changed(before, refund.doc)
  await emit(tx, 'charge.refund.updated', refund.doc, previous)
  await emit(tx, 'refund.updated', refund.doc, previous)
}
