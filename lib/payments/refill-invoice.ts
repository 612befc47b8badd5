/** One Stripe invoice a refill: drafted, finalised, paid off-session. Amounts are minor units. */
import Stripe from 'stripe'
import { toProblem, withProblem } from './invoice-problem.ts'
import { INVOICE_EXPANSION, interpretInvoice } from './invoice-reading.ts'
import { addItems, addMissingItems, createDraft } from './refill-draft.ts'
import { isMissing } from './refusal.ts'
import type { Address } from './session-reading.ts'
import { stripe } from './stripe.ts'

/** What a cycle charges: fixed before Stripe is asked, so that asking twice asks the same. */
export type RefillCharge = {
  /** The cycle's id: the idempotency key of its one invoice. */
  readonly cycleId: string
  readonly planNumber: string
  readonly customerId: string
  /** `USD`. */
  readonly currency: string
  readonly lines: readonly {
    readonly name: string
    readonly unitAmount: number
    readonly quantity: number
    readonly taxCode: string
  }[]
  readonly name: string
  readonly address: Address
  readonly automaticTax: boolean
}

export type QuotedAmounts = { readonly subtotal: number; readonly tax: number; readonly total: number }

export type InvoiceStatus = 'draft' | 'open' | 'paid' | 'void' | 'uncollectible' | 'deleted'

/** Why an open invoice is not paid yet. */
export type InvoiceProblem =
  | {
      readonly kind: 'declined'
      readonly code: string
      readonly declineCode: string | null
      /** True when the same card must not be tried again. */
      readonly isHard: boolean
    }
  /** The bank asks the customer herself, on the invoice's own page. */
  | { readonly kind: 'action_required' }
  /** The bank has not answered yet. */
  | { readonly kind: 'processing' }

/** What Stripe says of an invoice right now. */
export type InvoiceReading = {
  readonly invoiceId: string
  /** Null when it was made for no cycle of ours. */
  readonly cycleId: string | null
  /** Null when the invoice is gone. */
  readonly customerId: string | null
  readonly status: InvoiceStatus
  readonly total: number
  /** What a card is charged: the total less what Stripe keeps for the customer already. */
  readonly amountDue: number
  readonly amountPaid: number
  readonly subtotal: number
  readonly tax: number
  readonly paymentIntentId: string | null
  /** The card it was paid with, or tried with last. */
  readonly paymentMethodId: string | null
  /** The page where the customer can pay it herself. */
  readonly hostedInvoiceUrl: string | null
  readonly problem: InvoiceProblem | null
}

/**
 * Creates the cycle's one invoice as a draft with its items, or finds it, and completes it when an earlier call was cut
 * off. Nothing collects it by itself.
 * @param known the invoice that is remembered for the cycle; null to look for one
 * @returns its id and amounts; those of one that was deleted at Stripe are nothing, and finalising it says so
 * @throws Stripe's error; calling again is safe.
 */
export async function ensureInvoice(
  charge: RefillCharge,
  known: string | null = null,
): Promise<{ invoiceId: string } & QuotedAmounts> {
  const found = known ?? (await findInvoiceOfCycle(charge.customerId, charge.cycleId))
  const invoiceId = found ?? (await createDraft(charge))
  // A key that was used before answers with the draft it made, even when that was deleted since.
  const before = await readBill(invoiceId)
  if (before.status === 'draft') await addMissingItems(invoiceId, charge)
  const { subtotal, tax, total } = before.status === 'draft' ? await retrieve(invoiceId) : before
  return { invoiceId, subtotal, tax, total }
}

/**
 * The cycle's one invoice when Stripe was never asked for it: draft and items, in no more calls than that takes.
 * @returns its id
 * @throws Stripe's error; `ensureInvoice` then finds what was made
 */
export async function newInvoice(charge: RefillCharge): Promise<string> {
  const invoiceId = await createDraft(charge)
  await addItems(invoiceId, charge, new Set())
  return invoiceId
}

/** Looks for an invoice of the cycle among the customer's; one that is void counts only when there is no other. */
export async function findInvoiceOfCycle(customerId: string, cycleId: string): Promise<string | null> {
  let ended: string | null = null
  for await (const invoice of stripe().invoices.list({ customer: customerId, limit: 100 })) {
    if (invoice.metadata?.cycle_id !== cycleId) continue
    if (invoice.status !== 'void') return invoice.id
    ended ??= invoice.id
  }
  return ended
}

/** Fixes the draft's lines and gives it its page; does nothing when it was finalised before. @returns what it is then */
export async function finalizeInvoice(invoiceId: string): Promise<InvoiceReading> {
  try {
    return interpretInvoice(await stripe().invoices.finalizeInvoice(invoiceId, { auto_advance: false }))
  } catch (error) {
    const reading = await readBill(invoiceId)
    if (reading.status === 'draft') throw error
    return reading
  }
}

/**
 * Tries the card once, off-session. The answer is what Stripe says of the invoice afterwards: paid, or open with the
 * problem of this attempt.
 * @param attemptId Stripe's idempotency key: the same attempt never charges twice.
 * @throws Stripe's error when nobody can know whether the attempt went through: ask again with the same `attemptId`.
 */
export async function payInvoice(
  invoiceId: string,
  paymentMethodId: string,
  attemptId: string,
): Promise<InvoiceReading> {
  try {
    const paid = await stripe().invoices.pay(
      invoiceId,
      { payment_method: paymentMethodId, off_session: true, expand: [...INVOICE_EXPANSION] },
      { idempotencyKey: attemptId },
    )
    // A key that was used before answers with what stood then: only what is paid stays so.
    return paid.status === 'paid' ? interpretInvoice(paid) : retrieve(invoiceId)
  } catch (error) {
    const reading = await retrieve(invoiceId)
    const problem = toProblem(error)
    const isUnderWay = reading.problem?.kind === 'processing'
    if (!problem && reading.status === 'open' && !isUnderWay) throw error
    return withProblem(reading, problem)
  }
}

/** What Stripe says of the invoice; null when it knows none of that id. @throws Stripe's error when it does not answer. */
export async function readInvoice(invoiceId: string): Promise<InvoiceReading | null> {
  try {
    return await retrieve(invoiceId)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** What Stripe says of an invoice it once made: `deleted` when it is gone. @throws Stripe's error when it does not answer. */
export async function readBill(invoiceId: string): Promise<InvoiceReading> {
  return (await readInvoice(invoiceId)) ?? gone(invoiceId)
}

/**
 * Ends the invoice unpaid: a draft is deleted, an open one voided. Look at the answer: when it was paid meanwhile, or a
 * payment is under way, the reading says so.
 */
export async function voidInvoice(invoiceId: string): Promise<InvoiceReading> {
  const before = await readBill(invoiceId)
  try {
    if (before.status === 'draft') await stripe().invoices.del(invoiceId)
    if (before.status === 'open') await stripe().invoices.voidInvoice(invoiceId)
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
  }
  return (await readInvoice(invoiceId)) ?? { ...before, status: 'deleted' }
}

async function retrieve(invoiceId: string): Promise<InvoiceReading> {
  return interpretInvoice(await stripe().invoices.retrieve(invoiceId, { expand: [...INVOICE_EXPANSION] }))
}

/** A draft that was deleted before: Stripe remembers nothing of it. */
function gone(invoiceId: string): InvoiceReading {
  return {
    ...{ invoiceId, cycleId: null, customerId: null, status: 'deleted' },
    ...{ total: 0, amountDue: 0, amountPaid: 0, subtotal: 0, tax: 0 },
    ...{ paymentIntentId: null, paymentMethodId: null, hostedInvoiceUrl: null, problem: null },
  }
}
