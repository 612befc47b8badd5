/**
 * The refill terms: shown beside an unticked box before payment, kept word for word with the order, and repeated in
 * its mail. One function makes the words, so page, row and mail cannot differ.
 * Source: shared/brief.md, "The line the store must not cross"; shared/refill-notes.md §3.2 (ROSCA, California ARL,
 * New York GBL 527-a, Massachusetts 940 CMR 38: calendar dates, deadline, how to cancel, before payment).
 */
import { Temporal } from 'temporal-polyfill'
import type { Cart } from '@/lib/cart/cart.ts'
import { formatDate } from '@/lib/platform/calendar.ts'
import { formatMoney, type Money, sum } from '@/lib/platform/money.ts'

/** Grows whenever a word below changes; an old consent keeps its own. */
export const TERMS_VERSION = '2026-11-26.3'

/** Days before a charge on which its notice goes out. */
export const NOTICE_DAYS = 8

/** Days before a charge up to which it can be changed or cancelled without a refund: until the end of that day. */
export const LOCK_DAYS = 1

export type RefillTerms = {
  readonly version: string
  /** What a shopper reads, one statement each. */
  readonly statements: readonly string[]
  /** What is agreed to: the words of the box, or of the button below the statements. */
  readonly box: string
  readonly nextChargeOn: string
  readonly lastChangeOn: string
}

/** The date of the first refill when bought on `today` (ISO dates in the store's time zone). */
export function nextChargeOn(today: string, everyDays: number): string {
  return Temporal.PlainDate.from(today).add({ days: everyDays }).toString()
}

/** What terms are about: a cart that is about to be paid, or a plan that begins again or changes. Dates are ISO dates in the store's time zone. */
export type TermsFacts = {
  readonly lines: readonly { readonly name: string; readonly quantity: number }[]
  /** What one refill costs, before tax. */
  readonly amount: Money
  readonly everyDays: number
  /** The day of a first charge that comes with the consent; null when none does. */
  readonly chargedOn: string | null
  readonly nextOn: string
  /** The day they are agreed to. */
  readonly today: string
  /** True when the mail about the charge on `nextOn` comes with the consent itself. */
  readonly isNextAnnounced: boolean
  /** How they are agreed to: a box is ticked, or a button pressed. */
  readonly agreedBy: 'box' | 'button'
  readonly zone: string
}

/**
 * The terms of a cart's refill lines when it is bought on `today` (an ISO date in the store's time zone);
 * null when nothing in it refills.
 */
export function refillTerms(cart: Cart, today: string, zone: string): RefillTerms | null {
  const lines = cart.lines.filter((line) => line.purchase === 'REFILL')
  const everyDays = cart.refillEveryDays
  if (lines.length === 0 || everyDays === null) return null
  const amount = sum(lines.map((line) => line.total))
  const nextOn = nextChargeOn(today, everyDays)
  return writeTerms({
    ...{ lines, amount, everyDays, chargedOn: today, today, nextOn, zone },
    ...{ isNextAnnounced: false, agreedBy: 'box' },
  })
}

/** The terms, whatever they are about: the one place that makes their words. */
export function writeTerms(facts: TermsFacts): RefillTerms {
  const { everyDays, nextOn, agreedBy } = facts
  const next = Temporal.PlainDate.from(nextOn)
  const lastChange = next.subtract({ days: LOCK_DAYS })
  const amount = formatMoney(facts.amount)
  const items = facts.lines.map((line) => `${line.quantity} × ${line.name}`).join(', ')
  return {
    version: TERMS_VERSION,
    nextChargeOn: nextOn,
    lastChangeOn: lastChange.toString(),
    statements: [
      `What refills: ${items}.`,
      `Price: ${amount} for each refill, plus any sales tax. Delivery of refills is free. This price stays until you agree to another.`,
      `${firstCharge(facts.chargedOn)}Next charge: ${formatDate(next)}, then every ${everyDays} days until you cancel. If a parcel leaves late, the next date moves later with it, never earlier.`,
      `Before every charge: an email ${NOTICE_DAYS} days ahead with the amount and the date. ${firstMail(facts)}`,
      lastMoment(facts, lastChange),
      'How to cancel: online, in your account or from the link in any email we send you, or by writing to contact@vitaalskin.com. It takes effect at once and costs nothing.',
      'Your card is kept safely at Stripe for these charges.',
    ],
    box: `${agreedBy === 'box' ? 'I agree' : 'By confirming I agree'} to be charged ${amount} every ${everyDays} days, next on ${formatDate(next)}, until I cancel.`,
  }
}

/** A charge that can be made today, with the change itself, can be canceled until then, and changed no more. */
function lastMoment({ today, zone }: TermsFacts, lastChange: Temporal.PlainDate): string {
  return lastChange.toString() < today
    ? `The next refill can be charged today: until it is, you can cancel it. To change, skip or cancel a later one: until the end of the day before its charge, 11:59 pm (${zone}).`
    : `To change, skip or cancel the next refill: until ${formatDate(lastChange)}, 11:59 pm (${zone}).`
}

function firstMail({ nextOn, isNextAnnounced }: TermsFacts): string {
  if (isNextAnnounced) return 'The one about the next charge comes today, with this change.'
  return `The first one comes on ${formatDate(Temporal.PlainDate.from(nextOn).subtract({ days: NOTICE_DAYS }))}.`
}

function firstCharge(chargedOn: string | null): string {
  return chargedOn === null ? '' : `First charge: today, ${formatDate(Temporal.PlainDate.from(chargedOn))}. `
}

/** The terms as one text, in the form kept with the consent. */
export function termsText(terms: RefillTerms): string {
  return [...terms.statements, terms.box].join('\n')
}
