import type { Transaction } from '../store/database.ts'
import { lockObject, requireLocked, saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { emit } from '../webhooks/emit.ts'
import { discountOf, holdDiscount, redeem } from './discounts.ts'
import { createPaymentIntent } from './intents.ts'
import { type ConfirmOptions, confirmPayment, type PayResult } from './pay.ts'
import { sessionCustomer } from './session-customer.ts'
import { completeSession } from './session-end.ts'
import { idOf, priceSession } from './session-price.ts'
import { confirmSetup } from './setup.ts'

type Session = Stored<'checkout.session'>
type Method = Stored<'payment_method'>

/** What came of a press on Pay. `eventId` is the completion that the redirect waits for. */
export type SubmitResult =
  | { kind: 'completed'; eventId: string }
  | { kind: 'requires_action'; intent: string }
  | { kind: 'declined'; message: string; code: string }
  | { kind: 'discount_gone'; message: string }

export type SubmitOptions = Pick<ConfirmOptions, 'publicUrl' | 'debitDelaySeconds'>

/**
 * Pays an open, locked session with a payment method. One transaction: session, intent, charge, money and events belong together.
 * @param method null when there is nothing to pay (a total of zero)
 */
export async function submitPayment(
  tx: Transaction,
  session: Session,
  method: Method | null,
  options: SubmitOptions,
): Promise<SubmitResult> {
  const { doc } = session
  const totals = await priceSession(tx, session)
  const discount = await discountOf(tx, doc.discounts)
  const gone = discount && (await holdDiscount(tx, discount))
  if (gone) {
    doc.discounts = []
    await priceSession(tx, session)
    await saveObject(tx, session)
    return { kind: 'discount_gone', message: gone }
  }
  const customer = await sessionCustomer(tx, session)
  if (totals.total === 0 || !method) {
    await redeemSessionDiscount(tx, session)
    return { kind: 'completed', eventId: await completeSession(tx, session, 'no_payment_required') }
  }
  const intent = await sessionIntent(tx, session, totals.total, customer)
  doc.payment_intent = intent.doc.id
  await saveObject(tx, session)
  const result = await confirmPayment(tx, intent, method, {
    ...options,
    offSession: false,
    returnUrl: `${options.publicUrl}/c/pay/${doc.id}`,
  })
  return followPayment(tx, session, intent.doc.id, result)
}

/** Brings a session after the result of its payment: pays it, leaves it open, or sends the shopper to 3-D Secure. */
export async function followPayment(
  tx: Transaction,
  session: Session,
  intent: string,
  result: PayResult,
): Promise<SubmitResult> {
  switch (result.kind) {
    case 'declined':
      return { kind: 'declined', message: result.decline.message, code: result.decline.code }
    case 'requires_action':
      return { kind: 'requires_action', intent }
    case 'succeeded':
    case 'processing': {
      await redeemSessionDiscount(tx, session)
      const status = result.kind === 'succeeded' ? 'paid' : 'unpaid'
      return { kind: 'completed', eventId: await completeSession(tx, session, status) }
    }
  }
}

/** Saves a card in a setup session. @param session open and locked */
export async function submitSetup(
  tx: Transaction,
  session: Session,
  method: Method,
  options: SubmitOptions,
): Promise<SubmitResult> {
  const { doc } = session
  const intent = await requireLocked(tx, 'setup_intent', idOf(doc.setup_intent) ?? '')
  intent.doc.customer = await sessionCustomer(tx, session)
  await saveObject(tx, session)
  const result = await confirmSetup(tx, intent, method, {
    publicUrl: options.publicUrl,
    returnUrl: `${options.publicUrl}/c/pay/${doc.id}`,
  })
  return followSetup(tx, session, intent.doc.id, result)
}

/** Brings a setup session after the result of its setup intent. */
export async function followSetup(
  tx: Transaction,
  session: Session,
  intent: string,
  result: PayResult,
): Promise<SubmitResult> {
  if (result.kind === 'declined')
    return { kind: 'declined', message: result.decline.message, code: result.decline.code }
  if (result.kind === 'requires_action') return { kind: 'requires_action', intent }
  return { kind: 'completed', eventId: await completeSession(tx, session, 'no_payment_required') }
}

/** Tells the shop how a bank debit of a completed session ended. */
export async function followSettlement(
  tx: Transaction,
  sessionId: string,
  succeeded: boolean,
): Promise<void> {
  const session = await requireLocked(tx, 'checkout.session', sessionId)
  if (succeeded) session.doc.payment_status = 'paid'
  await saveObject(tx, session)
  if (succeeded) await emit(tx, 'checkout.session.async_payment_succeeded', session.doc)
  else await emit(tx, 'checkout.session.async_payment_failed', session.doc)
}

async function sessionIntent(tx: Transaction, session: Session, amount: number, customer: string | null) {
  const { doc, hidden } = session
  const shipping = doc.collected_information?.shipping_details ?? null
  const known = await lockObject(tx, 'payment_intent', idOf(doc.payment_intent) ?? '')
  if (known) {
    known.doc.amount = amount
    known.doc.customer = customer
    known.doc.shipping = shipping
    return known
  }
  return createPaymentIntent(
    tx,
    {
      amount,
      currency: doc.currency ?? 'usd',
      customer,
      shipping,
      types: doc.payment_method_types,
      ...hidden.payment_intent_data,
    },
    { checkout_session: doc.id },
  )
}

async function redeemSessionDiscount(tx: Transaction, session: Session): Promise<void> {
  const discount = await discountOf(tx, session.doc.discounts)
  if (discount) await redeem(tx, discount)
}
