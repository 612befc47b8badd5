/** The mails the store writes, and what each is filled with. Amounts are minor units. */
import type { Currency } from '@/lib/platform/money.ts'

export type MailLine = {
  readonly name: string
  readonly quantity: number
  readonly total: number
  /** Days between refills; null for one time. */
  readonly everyDays: number | null
  readonly parts: readonly { readonly sku: string; readonly name: string; readonly quantity: number }[]
}

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
  readonly manageLink: string
  readonly cancelLink: string
  readonly currency: Currency
}

export type Mails = {
  'order-confirmation': {
    readonly number: string
    readonly placedOn: string
    readonly link: string
    readonly name: string
    readonly lines: readonly MailLine[]
    readonly currency: Currency
    readonly subtotal: number
    readonly discount: number
    readonly shipping: number
    readonly shippingName: string
    readonly tax: number
    readonly total: number
    readonly address: readonly string[]
    /** The refill terms as agreed, word for word; null when nothing refills. */
    readonly refillTerms: string | null
    readonly awaitingStock: boolean
    /** Where the refill is managed; null for an order somebody placed herself. */
    readonly manageLink: string | null
    /** Where it is ended; null with `manageLink`. */
    readonly cancelLink: string | null
  }
  'order-links': {
    readonly orders: readonly { readonly number: string; readonly placedOn: string; readonly link: string }[]
  }
  'payment-failed': { readonly cartLink: string }
  /** Carries a secret: see `forgetsOnceSent`. */
  'sign-in': { readonly link: string; readonly minutes: number }
  /** To the new address; carries a secret. */
  'email-change': { readonly link: string; readonly minutes: number }
  /** To the old address. `changedOn` is in words: `Wed, Nov 25, 2026`. */
  'email-changed': { readonly newEmail: string; readonly changedOn: string }
  'account-deleted': { readonly deletedOn: string }
  /** The parcel of an order has left. */
  'order-shipped': {
    readonly number: string
    readonly shippedOn: string
    readonly link: string
    readonly name: string
    /** What is in the parcel, by lot. `bestBefore` is a date in words. */
    readonly bottles: readonly {
      readonly name: string
      readonly quantity: number
      readonly lotCode: string
      readonly bestBefore: string
    }[]
    readonly carrier: string
    readonly trackingNumber: string | null
    /** Where the carrier tells how far it is; null for a carrier we know no page of. */
    readonly trackingLink: string | null
    readonly address: readonly string[]
    /** The refill the order belongs to, and what comes next; null when it belongs to none. */
    readonly refill: {
      readonly planNumber: string
      /** Null while nothing is ahead. */
      readonly nextOn: string | null
      readonly manageLink: string
    } | null
  }
  /** Money of an order went back. */
  'order-refunded': {
    readonly number: string
    readonly link: string
    readonly name: string
    readonly currency: Currency
    readonly amount: number
    /** What it is for; no line and no delivery for an amount of neither. */
    readonly lines: readonly { readonly name: string; readonly quantity: number }[]
    readonly delivery: boolean
    /** True when nothing of what was paid is left. */
    readonly isAll: boolean
    /** True when the order is not sent any more. */
    readonly isCancelled: boolean
  }
  /** Eight days before a charge, or again when its date or amount had to change. Dates are words: `Wed, Dec 23, 2026`. */
  'refill-notice': AboutPlan & {
    readonly why: 'ahead' | 'resuming' | 'changed' | 'stock_is_back'
    readonly chargeOn: string
    /** With its time and zone: `Tue, Dec 22, 2026, 11:59 pm (EST)`. */
    readonly lastChangeOn: string
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
    readonly scope: 'this' | 'all'
    /** The next three dates; `note` says for example `plus sales tax`. Empty when nothing is ahead. */
    readonly next: readonly { readonly on: string; readonly amount: number; readonly note: string }[]
    /** Taken back until this moment, in words with time and zone; null when it cannot be. */
    readonly undo: { readonly link: string; readonly until: string } | null
    /** When a charge was announced already: what is charged now, and when. */
    readonly charge: { readonly on: string; readonly total: number } | null
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
    readonly why: 'all_tries_failed' | 'card_refused_for_good' | 'not_confirmed' | 'no_card'
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
  }
  /** A fresh link to a plan, asked for on the page of one that has ended. `days` it works for. */
  'refill-link': AboutPlan & { readonly days: number }
  /** A charge that got through while the plan was being cancelled: given back at once. */
  'refill-refunded': AboutPlan & { readonly total: number }
}

export type MailTemplate = keyof Mails

type Forgotten = { readonly data: Record<string, never>; readonly recipient?: '' }

const data: Forgotten = { data: {} }

/** Each carries the links that manage and end its refill. */
const refillMails = {
  ...{ 'refill-notice': data, 'refill-changed': data, 'refill-declined': data, 'refill-paused': data },
  ...{ 'refill-action-required': data, 'refill-stock-wait': data, 'refill-card-expiring': data },
  ...{ 'refill-price-rise': data, 'refill-yearly': data, 'refill-cancelled': data },
  ...{ 'refill-link': data, 'refill-refunded': data },
} satisfies Record<Extract<MailTemplate, `refill-${string}`>, Forgotten>

/**
 * What a row forgets once its mail is sent: a link that would let whoever reads the row act as the receiver (every
 * template whose data carries one stands here), another address of hers, and somebody nobody has proven to be there or who
 * has just asked to be forgotten.
 */
export const forgetsOnceSent: Readonly<Record<string, Forgotten>> = {
  ...refillMails,
  // Each may carry the links of a refill.
  'order-confirmation': data,
  'order-shipped': data,
  'sign-in': data,
  'email-change': { data: {}, recipient: '' },
  'email-changed': data,
  'account-deleted': { data: {}, recipient: '' },
} satisfies Partial<Record<MailTemplate, Forgotten>>

/** A mail ready to be sent. */
export type RenderedMail = {
  readonly version: string
  readonly subject: string
  readonly html: string
  readonly text: string
}
