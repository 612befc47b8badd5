import type Stripe from 'stripe'
import type { Transaction } from '../store/database.ts'
import { saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { emit } from '../webhooks/emit.ts'

const CANCELABLE = ['requires_payment_method', 'requires_confirmation', 'requires_action', 'requires_capture']

/** Whether an intent in this status can still be canceled. */
export function isCancelable(status: string): boolean {
  return CANCELABLE.includes(status)
}

/** Cancels a locked payment intent, where that is still possible; else leaves it alone. */
export async function cancelPaymentIntent(
  tx: Transaction,
  intent: Stored<'payment_intent'>,
  reason: Stripe.PaymentIntent.CancellationReason | null,
): Promise<void> {
  if (!isCancelable(intent.doc.status)) return
  intent.doc.status = 'canceled'
  intent.doc.canceled_at = tx.now
  intent.doc.cancellation_reason = reason
  intent.doc.next_action = null
  await saveObject(tx, intent)
  await emit(tx, 'payment_intent.canceled', intent.doc)
}
