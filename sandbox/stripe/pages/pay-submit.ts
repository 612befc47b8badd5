import type Stripe from 'stripe'
import type { ReadCard } from '../engine/card-input.ts'
import { findPromotionCode } from '../engine/discounts.ts'
import { createCard, createDebit } from '../engine/payment-methods.ts'
import { type SubmitOptions, type SubmitResult, submitPayment, submitSetup } from '../engine/session-pay.ts'
import { idOf, priceSession } from '../engine/session-price.ts'
import type { Transaction } from '../store/database.ts'
import { saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { asksAddress, checkForm, type PayForm, type Problems, typedAddress } from './pay-form.ts'

type Session = Stored<'checkout.session'>

/** What a press on a button of the pay page did. */
export type Outcome =
  | { kind: 'shown'; problems: Problems; notice?: string; declined?: string }
  | { kind: 'submitted'; result: SubmitResult }

/** Carries out the button: apply or remove a code, update the totals, or pay. @param session open and locked */
export async function press(
  tx: Transaction,
  session: Session,
  action: string,
  form: PayForm,
  options: SubmitOptions,
): Promise<Outcome> {
  rememberForm(session, form)
  const code = form.promotion
  if (action === 'remove') {
    session.doc.discounts = []
    form.promotion = ''
    return reprice(tx, session, {}, 'The promotion code was removed.')
  }
  if (action === 'apply' || (action === 'pay' && code)) {
    const problem = await applyCode(tx, session, code)
    if (!problem) form.promotion = ''
    return reprice(
      tx,
      session,
      problem ? { promotion: problem } : {},
      problem ? undefined : `The code ${code.toUpperCase()} was applied. The total has changed.`,
    )
  }
  if (action === 'update') return reprice(tx, session, {}, 'The totals are up to date.')
  return pay(tx, session, form, options)
}

async function reprice(
  tx: Transaction,
  session: Session,
  problems: Problems,
  notice?: string,
): Promise<Outcome> {
  if (session.doc.mode === 'payment') await priceSession(tx, session)
  await saveObject(tx, session)
  return { kind: 'shown', problems, notice }
}

async function applyCode(tx: Transaction, session: Session, code: string): Promise<string | undefined> {
  const { doc } = session
  if (!doc.allow_promotion_codes) return 'This order takes no promotion code.'
  if (!code) return 'Enter a promotion code.'
  const found = await findPromotionCode(tx, {
    code,
    subtotal: doc.amount_subtotal ?? 0,
    currency: doc.currency ?? 'usd',
    customer: idOf(doc.customer),
  })
  if (typeof found === 'string') return found
  doc.discounts = [{ coupon: null, promotion_code: found.promotionCode?.id ?? null }]
  return undefined
}

async function pay(
  tx: Transaction,
  session: Session,
  form: PayForm,
  options: SubmitOptions,
): Promise<Outcome> {
  const { doc } = session
  const totals = doc.mode === 'payment' ? await priceSession(tx, session) : undefined
  const needsMethod = doc.mode === 'setup' || (totals?.total ?? 0) > 0
  const { problems, card } = checkForm(doc, form, needsMethod, new Date(tx.now * 1000))
  await saveObject(tx, session)
  if (Object.keys(problems).length > 0) return { kind: 'shown', problems }
  if (doc.consent_collection?.terms_of_service === 'required')
    doc.consent = { promotions: null, terms_of_service: 'accepted' }
  const method = needsMethod ? await createMethod(tx, form, card) : null
  const result =
    doc.mode === 'setup' && method
      ? await submitSetup(tx, session, method, options)
      : await submitPayment(tx, session, method, options)
  return { kind: 'submitted', result }
}

async function createMethod(
  tx: Transaction,
  form: PayForm,
  card: ReadCard | undefined,
): Promise<Stored<'payment_method'> | null> {
  const billing: Stripe.PaymentMethod.BillingDetails = {
    address: typedAddress(form) ?? {
      city: null,
      country: 'US',
      line1: null,
      line2: null,
      postal_code: null,
      state: null,
    },
    email: form.email,
    name: form.name,
    phone: form.phone || null,
    tax_id: null,
  }
  if (form.method !== 'card') return createDebit(tx, form.method, billing)
  return card ? createCard(tx, card, billing, 'limited') : null
}

/** Keeps on the session what was typed, as far as it is readable: tax and a later visit need it. */
function rememberForm(session: Session, form: PayForm): void {
  const { doc } = session
  const address = asksAddress(doc) ? typedAddress(form) : undefined
  doc.customer_details = {
    address: address ?? null,
    business_name: null,
    email: doc.customer_email ?? (form.email || null),
    individual_name: null,
    name: form.name || null,
    phone: form.phone || null,
    tax_exempt: 'none',
    tax_ids: [],
  }
  if (doc.shipping_address_collection)
    doc.collected_information = {
      business_name: null,
      individual_name: null,
      shipping_details: address ? { address, name: form.name } : null,
    }
  const option = doc.shipping_options.find(({ shipping_rate }) => shipping_rate === form.shipping)
  if (option && doc.shipping_cost) doc.shipping_cost.shipping_rate = option.shipping_rate
}
