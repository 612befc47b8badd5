import { invalid } from '../http/errors.ts'
import type { Transaction } from '../store/database.ts'
import { requireLocked, saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { changed, emit } from '../webhooks/emit.ts'

/**
 * Takes a payment method off its customer, for good.
 * @throws 400 when it belongs to none
 */
export async function detach(tx: Transaction, id: string): Promise<Stored<'payment_method'>> {
  const method = await requireLocked(tx, 'payment_method', id)
  const { customer } = method.doc
  if (typeof customer !== 'string')
    throw invalid(
      'The payment method you provided is not attached to a customer so detachment is impossible.',
      'payment_method',
    )
  method.doc.customer = null
  await saveObject(tx, method)
  const owner = await requireLocked(tx, 'customer', customer)
  if (owner.doc.invoice_settings.default_payment_method === id) {
    owner.doc.invoice_settings.default_payment_method = null
    await saveObject(tx, owner)
  }
  await emit(tx, 'payment_method.detached', method.doc, { customer })
  return method
}

const YEARS_OF_A_NEW_CARD = 3

/** Writes the dates of the card that its bank has sent in place of this one, as card networks tell Stripe by themselves. */
export async function renew(tx: Transaction, id: string): Promise<Stored<'payment_method'>> {
  const method = await requireLocked(tx, 'payment_method', id)
  const { card } = method.doc
  if (!card || method.doc.customer === null)
    throw invalid('Only a card that is attached to a customer is kept up to date.', 'payment_method')
  const before = structuredClone(method.doc)
  card.exp_year += YEARS_OF_A_NEW_CARD
  await saveObject(tx, method)
  await emit(tx, 'payment_method.automatically_updated', method.doc, changed(before, method.doc))
  return method
}
