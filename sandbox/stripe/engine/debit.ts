import type { Transaction } from '../store/database.ts'
import { requireLocked, saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { emit } from '../webhooks/emit.ts'
import { refuse } from './pay.ts'
import { DEBIT_SUCCEEDS } from './payment-methods.ts'

/** Ends a bank debit, as its test account says. @returns whether it succeeded, or undefined when it was not waiting any more */
export async function settleDebit(
  tx: Transaction,
  intent: Stored<'payment_intent'>,
): Promise<boolean | undefined> {
  const { doc } = intent
  if (doc.status !== 'processing') return undefined
  const method = await requireLocked(
    tx,
    'payment_method',
    typeof doc.payment_method === 'string' ? doc.payment_method : '',
  )
  const charge = await requireLocked(
    tx,
    'charge',
    typeof doc.latest_charge === 'string' ? doc.latest_charge : '',
  )
  const succeeded = method.hidden.outcome === DEBIT_SUCCEEDS
  charge.doc.status = succeeded ? 'succeeded' : 'failed'
  charge.doc.paid = succeeded
  charge.doc.captured = succeeded
  if (succeeded) return settleWell(tx, intent, charge)
  const reason = {
    code: 'payment_method_customer_decline',
    message: 'The customer’s bank account could not be debited.',
  } as const
  charge.doc.failure_code = reason.code
  charge.doc.failure_message = reason.message
  doc.last_payment_error = {
    charge: charge.doc.id,
    code: reason.code,
    message: reason.message,
    payment_method: method.doc,
    type: 'invalid_request_error',
  }
  await saveObject(tx, charge)
  await refuse(tx, intent)
  await emit(tx, 'charge.failed', charge.doc)
  await emit(tx, 'payment_intent.payment_failed', doc)
  return false
}

async function settleWell(
  tx: Transaction,
  intent: Stored<'payment_intent'>,
  charge: Stored<'charge'>,
): Promise<true> {
  charge.doc.amount_captured = charge.doc.amount
  intent.doc.status = 'succeeded'
  intent.doc.amount_received = intent.doc.amount
  await saveObject(tx, charge)
  await saveObject(tx, intent)
  await emit(tx, 'charge.succeeded', charge.doc)
  await emit(tx, 'payment_intent.succeeded', intent.doc)
  return true
}
