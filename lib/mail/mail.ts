/** The mails the store writes, and what each is filled with. Amounts are minor units. */
import type { Currency } from '@/lib/platform/money.ts'
import type { RefillMails } from './refill-mails.ts'

export type MailLine = {
  readonly name: string
  readonly quantity: number
  readonly total: number
  /** Days between refills; null for one time. */
  readonly everyDays: number | null
  readonly parts: readonly { readonly sku: string; readonly name: string; readonly quantity: number }[]
}

export type Mails = RefillMails & {
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
    /** When the refill is charged next, in words; null when nothing is ahead, and for an order somebody placed herself. */
    readonly nextOn: string | null
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
}

export type MailTemplate = keyof Mails

type Forgotten = { readonly data: Record<string, never>; readonly recipient?: '' }

const data: Forgotten = { data: {} }

/** Each carries the links that manage and end its refill. */
const refillMails = {
  ...{ 'refill-notice': data, 'refill-changed': data, 'refill-declined': data, 'refill-paused': data },
  ...{ 'refill-action-required': data, 'refill-stock-wait': data, 'refill-card-expiring': data },
  ...{ 'refill-price-rise': data, 'refill-yearly': data, 'refill-cancelled': data },
  ...{ 'refill-link': data, 'refill-refunded': data, 'refill-held': data, 'refill-card-gone': data },
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
