import { Declined, invalid } from '../http/errors.ts'
import type { Sandbox } from '../sandbox.ts'
import type { Transaction } from '../store/database.ts'
import { requireLocked, saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { cardError } from './card-error.ts'
import { followInvoicePayment } from './invoice-pay.ts'
import { confirmPayment } from './pay.ts'
import { attach, declineOnAttach, resolvePaymentMethod } from './payment-methods.ts'

export interface ConfirmCall {
  sandbox: Sandbox
  payment_method?: string
  off_session?: boolean
  return_url?: string
  error_on_requires_action?: boolean
}

/**
 * Confirms a locked payment intent for an API caller.
 * @returns the intent, or the 402 of a declined card
 * @throws `parameter_missing` without a payment method; 400 when the method belongs to another customer
 */
export async function confirmAndAnswer(
  tx: Transaction,
  intent: Stored<'payment_intent'>,
  call: ConfirmCall,
): Promise<object> {
  const wanted =
    call.payment_method ?? (typeof intent.doc.payment_method === 'string' ? intent.doc.payment_method : '')
  if (!wanted)
    throw invalid(
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
      undefined,
      'payment_intent_unexpected_state',
    )
  let method = await resolvePaymentMethod(tx, wanted)
  if (method.doc.customer !== null && method.doc.customer !== intent.doc.customer)
    throw invalid(
      'The payment method you provided is attached to another customer: pass that customer on the PaymentIntent.',
      'payment_method',
      'payment_method_unexpected_state',
    )
  if (intent.doc.setup_future_usage && typeof intent.doc.customer === 'string' && !declineOnAttach(method))
    method = await attach(tx, method.doc.id, intent.doc.customer)
  const result = await confirmPayment(tx, intent, method, {
    offSession: call.off_session ?? false,
    returnUrl: call.return_url ?? null,
    publicUrl: call.sandbox.publicUrl,
    debitDelaySeconds: call.sandbox.switches.current.async_payment_delay_seconds,
  })
  if (intent.hidden.invoice)
    await followInvoicePayment(tx, await requireLocked(tx, 'invoice', intent.hidden.invoice), result)
  await saveObject(tx, intent)
  if (result.kind === 'declined')
    return new Declined(
      cardError(result.decline, {
        charge: result.charge ?? undefined,
        payment_intent: intent.doc,
        payment_method: method.doc,
      }),
    )
  if (result.kind === 'requires_action' && call.error_on_requires_action)
    return new Declined(
      cardError(
        {
          code: 'authentication_required',
          decline_code: 'authentication_required',
          message: 'This payment requires additional user action before it can be completed successfully.',
        },
        { payment_intent: intent.doc, payment_method: method.doc },
      ),
    )
  return intent.doc
}
