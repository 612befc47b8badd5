import type Stripe from 'stripe'
import { detach, renew } from '../engine/card-changes.ts'
import { openDispute } from '../engine/disputes.ts'
import { createRefund } from '../engine/refunds.ts'
import { expireSession } from '../engine/session-end.ts'
import { StripeFailure } from '../http/errors.ts'
import { prepare } from '../prepare.ts'
import type { Sandbox } from '../sandbox.ts'
import { NO_REQUEST, type Transaction, transaction } from '../store/database.ts'
import { lockObject } from '../store/objects.ts'
import { TABLES } from '../store/schema.ts'

/** Expires an open session before its time. @returns false when it is not open */
export function expireNow(sandbox: Sandbox, id: string): Promise<boolean> {
  return transaction(sandbox.database, NO_REQUEST, async (tx) => {
    const session = await lockObject(tx, 'checkout.session', id)
    if (session?.doc.status !== 'open') return false
    await expireSession(tx, session, sandbox.publicUrl)
    return true
  })
}

/** Makes every waiting bank debit and refund due at once. @returns how many */
export function settleNow(sandbox: Sandbox): Promise<number> {
  return transaction(sandbox.database, NO_REQUEST, async (tx) => {
    const due = await tx.query(
      `update tasks set run_at = now() where kind in ('settle_debit', 'settle_refund', 'open_dispute') returning id`,
    )
    return due.length
  })
}

/** Opens a dispute on any paid charge, as a cardholder's bank would. */
export function disputePayment(sandbox: Sandbox, charge: string): Promise<Stripe.Dispute | undefined> {
  return transaction(sandbox.database, NO_REQUEST, (tx) => openDispute(tx, charge))
}

/** Refunds from the dashboard. @returns the refund, or the sentence that tells why not */
export async function refundPayment(
  sandbox: Sandbox,
  charge: string,
  amount: number | undefined,
): Promise<Stripe.Refund | string> {
  try {
    return await transaction(sandbox.database, NO_REQUEST, (tx) =>
      createRefund(tx, { charge, amount, reason: 'requested_by_customer' }),
    )
  } catch (error) {
    if (error instanceof StripeFailure) return error.message
    throw error
  }
}

/** Takes a card off its customer, as she or her bank would. @returns the sentence that tells why not, if so */
export function removeCard(sandbox: Sandbox, id: string): Promise<string | null> {
  return onCard(sandbox, (tx) => detach(tx, id))
}

/** Renews a card, as its bank would before it expires. @returns the sentence that tells why not, if so */
export function renewCard(sandbox: Sandbox, id: string): Promise<string | null> {
  return onCard(sandbox, (tx) => renew(tx, id))
}

async function onCard(
  sandbox: Sandbox,
  change: (tx: Transaction) => Promise<object>,
): Promise<string | null> {
  try {
    await transaction(sandbox.database, NO_REQUEST, change)
    return null
  } catch (error) {
    if (error instanceof StripeFailure) return error.message
    throw error
  }
}

/** Empties the sandbox and seeds it again. For tests. */
export async function resetSandbox(sandbox: Sandbox): Promise<void> {
  await sandbox.database.pool.query(`truncate ${TABLES.join(', ')}`)
  await sandbox.switches.reset()
  await prepare(sandbox)
}
