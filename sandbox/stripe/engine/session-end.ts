import type { Transaction } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { lockObject, saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { unschedule } from '../store/tasks.ts'
import { emit } from '../webhooks/emit.ts'
import { cancelPaymentIntent } from './cancel.ts'
import { idOf } from './session-price.ts'

const RECOVERY_SECONDS = 30 * 86_400

/**
 * Completes an open, locked session. The discount was redeemed before.
 * @returns the id of `checkout.session.completed`
 */
export async function completeSession(
  tx: Transaction,
  session: Stored<'checkout.session'>,
  paymentStatus: 'paid' | 'unpaid' | 'no_payment_required',
): Promise<string> {
  const { doc, hidden } = session
  doc.status = 'complete'
  doc.payment_status = paymentStatus
  doc.url = null
  doc.customer = doc.customer ?? hidden.customer
  await saveObject(tx, session)
  await unschedule(tx, 'expire_session', doc.id)
  return emit(tx, 'checkout.session.completed', doc)
}

/** Expires an open, locked session: its page takes no payment any more, an unfinished payment intent is canceled. */
export async function expireSession(
  tx: Transaction,
  session: Stored<'checkout.session'>,
  publicUrl: string,
): Promise<void> {
  const { doc } = session
  doc.status = 'expired'
  doc.url = null
  const recovery = doc.after_expiration?.recovery
  if (recovery?.enabled) {
    recovery.expires_at = tx.now + RECOVERY_SECONDS
    recovery.url = `${publicUrl}/c/recover/${newId('cr', 30)}`
  }
  await saveObject(tx, session)
  await unschedule(tx, 'expire_session', doc.id)
  const intent = await lockObject(tx, 'payment_intent', idOf(doc.payment_intent) ?? '')
  if (intent) await cancelPaymentIntent(tx, intent, 'automatic')
  await emit(tx, 'checkout.session.expired', doc)
}

/** Expires a locked session that is past its time. Reading is enough: nobody sees an open session that is over. */
export async function expireIfDue(
  tx: Transaction,
  session: Stored<'checkout.session'>,
  publicUrl: string,
): Promise<void> {
  if (session.doc.status === 'open' && session.doc.expires_at <= tx.now)
    await expireSession(tx, session, publicUrl)
}
