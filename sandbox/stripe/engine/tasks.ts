import { lockObject } from '../store/objects.ts'
import { settleDebit } from './debit.ts'
import { openDispute } from './disputes.ts'
import { collectInvoice } from './invoice-collect.ts'
import { followInvoicePayment } from './invoice-pay.ts'
import { settleRefund } from './refunds.ts'
import { expireSession } from './session-end.ts'
import { followSettlement } from './session-pay.ts'
import type { TaskHandlers } from './timer.ts'

/** Everything the sandbox does by itself, by kind. Each looks first whether its object still waits for it. */
export function taskHandlers(publicUrl: () => string): TaskHandlers {
  return {
    async expire_session(tx, target) {
      const session = await lockObject(tx, 'checkout.session', target)
      if (session?.doc.status === 'open') await expireSession(tx, session, publicUrl())
    },
    async settle_debit(tx, target) {
      const intent = await lockObject(tx, 'payment_intent', target)
      const succeeded = intent && (await settleDebit(tx, intent))
      if (!intent || succeeded === undefined) return
      if (intent.hidden.checkout_session)
        await followSettlement(tx, intent.hidden.checkout_session, succeeded)
      const invoice = intent.hidden.invoice && (await lockObject(tx, 'invoice', intent.hidden.invoice))
      const decline = { code: 'card_declined', message: 'The bank account could not be debited.' } as const
      if (invoice)
        await followInvoicePayment(
          tx,
          invoice,
          succeeded ? { kind: 'succeeded' } : { kind: 'declined', decline, charge: null },
        )
    },
    async settle_refund(tx, target) {
      await settleRefund(tx, target)
    },
    async open_dispute(tx, target) {
      await openDispute(tx, target)
    },
    async collect_invoice(tx, target) {
      await collectInvoice(tx, target, publicUrl())
    },
  }
}
