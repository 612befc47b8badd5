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
  }
  'order-links': {
    readonly orders: readonly { readonly number: string; readonly placedOn: string; readonly link: string }[]
  }
  'payment-failed': { readonly cartLink: string }
}

export type MailTemplate = keyof Mails

/** A mail ready to be sent. */
export type RenderedMail = {
  readonly version: string
  readonly subject: string
  readonly html: string
  readonly text: string
}
