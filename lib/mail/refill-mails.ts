/** The mails about a refill, and what each is filled with. Amounts are minor units. */
import type { Currency } from '@/lib/platform/money.ts'

/** A line of a refill's delivery; `isOnce` for what was added to this delivery alone. */
export type RefillLine = {
  readonly name: string
  readonly quantity: number
  readonly total: number
  readonly isOnce: boolean
}

/** What every mail about a refill names: the plan, and where it is managed and ended. Signed links, no sign-in needed. */
type AboutPlan = {
  readonly planNumber: string
  /** Her name, as on the label of her parcels; empty when it is not known. */
  readonly receiver: string
  readonly manageLink: string
  readonly cancelLink: string
  readonly currency: Currency
}

export type RefillMails = {
  /** Eight days before a charge, or again when its date or amount had to change. Dates are words: `Wed, Dec 23, 2026`. */
  'refill-notice': AboutPlan & {
    readonly why: 'ahead' | 'resuming' | 'changed' | 'stock_is_back'
    readonly chargeOn: string
    /** With its time and zone: `Tue, Dec 22, 2026, 11:59 pm (EST)`; null when that is over and it is charged today. */
    readonly lastChangeOn: string | null
    readonly lines: readonly RefillLine[]
    readonly subtotal: number
    readonly tax: number
    readonly total: number
    readonly address: readonly string[]
    /** `Visa ending in 4242`; null when there is no card. */
    readonly card: string | null
    /** True when that card expires before the charge. */
    readonly cardExpires: boolean
    /** Names of what is short of stock; empty when all of it is put aside. */
    readonly short: readonly string[]
    /** Names of what can be shipped all the same when something is short; empty when there is nothing. */
    readonly rest: readonly string[]
    readonly skipLink: string
    readonly moveLink: string
    readonly stockLink: string
    readonly swapLink: string
    readonly cardLink: string
    /** The refill terms as agreed, word for word. */
    readonly refillTerms: string
  }
  /** Something was done to a plan, by her or by us. */
  'refill-changed': AboutPlan & {
    /** In the words of the log: `You skipped the refill of Wed, Dec 23, 2026.` */
    readonly what: string
    /** For which deliveries; `onward`: this one, and the dates after it follow; null when `what` says it already. */
    readonly scope: 'this' | 'onward' | 'all' | null
    /** The next three dates; `note` says for example `plus sales tax`. Empty when nothing is ahead. */
    readonly next: readonly { readonly on: string; readonly amount: number; readonly note: string }[]
    /** Taken back until this moment, in words with time and zone; null when it cannot be. */
    readonly undo: { readonly link: string; readonly until: string } | null
    /** When a charge was announced already: what is charged now, and when. */
    readonly charge: { readonly on: string; readonly total: number } | null
    /** True for a plan that is canceled and stays so: there is nothing left to cancel. */
    readonly isEnded: boolean
    /** The terms that were agreed to with the change, word for word; null when those from before go on. */
    readonly refillTerms: string | null
  }
  'refill-declined': AboutPlan & {
    readonly total: number
    /** In words: `The bank declined the card.` */
    readonly reason: string
    readonly card: string | null
    readonly tries: number
    readonly retryOn: string
    /** True when the next try is the last one. */
    readonly nextIsLast: boolean
    readonly cardLink: string
    readonly skipLink: string
  }
  'refill-action-required': AboutPlan & {
    readonly total: number
    /** Stripe's own page, where the bank asks. */
    readonly payLink: string
    readonly isReminder: boolean
    readonly until: string
    readonly cardLink: string
  }
  /** The card could not be charged and the plan rests: nothing is charged until she adds another card. */
  'refill-paused': AboutPlan & {
    readonly why: 'all_tries_failed' | 'card_refused_for_good' | 'not_confirmed' | 'no_card' | 'not_possible'
    readonly total: number
    readonly cardLink: string
  }
  /** Its day has come and its bottles are not there: nothing was charged. */
  'refill-stock-wait': AboutPlan & {
    readonly chargeOn: string
    readonly short: readonly string[]
    readonly rest: readonly string[]
    readonly stockLink: string
    readonly swapLink: string
    readonly skipLink: string
  }
  'refill-card-expiring': AboutPlan & {
    readonly card: string
    /** `12/2026` */
    readonly expires: string
    /** When the next charge comes: a date, or what it waits for. */
    readonly nextOn: string
    readonly cardLink: string
  }
  'refill-price-rise': AboutPlan & {
    readonly name: string
    readonly from: number
    readonly to: number
    readonly effectiveOn: string
    readonly answerLink: string
  }
  'refill-yearly': AboutPlan & {
    readonly startedOn: string
    readonly everyDays: number
    readonly lines: readonly RefillLine[]
    readonly subtotal: number
    /** Null while the plan is paused. */
    readonly nextOn: string | null
    readonly refillTerms: string
  }
  'refill-cancelled': AboutPlan & {
    readonly cancelledOn: string
    /** An order that was paid before and still comes: its number and link. */
    readonly stillComes: { readonly number: string; readonly link: string } | null
    readonly restartLink: string
    /** Taken back until this moment, in words with time and zone; null when it cannot be. */
    readonly undo: { readonly link: string; readonly until: string } | null
  }
  /** A fresh link to a plan, asked for on the page of one that has ended. `days` it works for. */
  'refill-link': AboutPlan & { readonly days: number }
  /** A charge that nobody wanted any more and that Stripe has given back. */
  'refill-refunded': AboutPlan & {
    readonly total: number
    readonly why: 'cancelled' | 'left_out' | 'other_amount'
  }
  /** Its price cannot be told: it waits, uncharged. `address` when its tax cannot, `other` when the trouble is ours. */
  'refill-held': AboutPlan & {
    readonly why: 'address' | 'other'
    readonly chargeOn: string
    readonly addressLink: string
  }
  /** Its card was removed. */
  'refill-card-gone': AboutPlan & {
    /** `Visa ending in 4242`; null when it is not known any more. */
    readonly card: string | null
    /** Null while nothing is ahead. */
    readonly nextOn: string | null
    readonly cardLink: string
  }
}
