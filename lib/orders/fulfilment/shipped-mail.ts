/** What the mail about a parcel says, taken from the order's own rows. */
import { Temporal } from 'temporal-polyfill'
import type { Mails } from '@/lib/mail/mail.ts'
import { formatDate } from '@/lib/platform/calendar.ts'
import { orderLink } from '../link.ts'
import { type Addressed, addressLines } from '../order.ts'
import { trackingLink } from './carriers.ts'

/** Bottles of one lot in a parcel. */
export type PackedLot = {
  readonly sku: string
  readonly name: string
  readonly quantity: number
  readonly lotCode: string
  /** Midnight UTC of a calendar date. */
  readonly expiresOn: Date
}

/** A lot's date for people. */
export function sayExpiry(expiresOn: Date): string {
  return formatDate(Temporal.PlainDate.from(expiresOn.toISOString().slice(0, 10)))
}

/**
 * Fills the mail `order-shipped`.
 * @param refill the refill the order belongs to, and what comes next; null when it belongs to none
 */
export function shippedMailOf(
  order: Addressed & { readonly number: string },
  parcel: {
    readonly carrier: string
    readonly trackingNumber: string | null
    readonly shippedOn: Temporal.PlainDate
    readonly lots: readonly PackedLot[]
  },
  refill: Mails['order-shipped']['refill'],
): Mails['order-shipped'] {
  return {
    number: order.number,
    name: order.name,
    link: orderLink(order.number),
    address: addressLines(order),
    shippedOn: formatDate(parcel.shippedOn),
    carrier: parcel.carrier,
    trackingNumber: parcel.trackingNumber,
    trackingLink: trackingLink(parcel.carrier, parcel.trackingNumber),
    bottles: parcel.lots.map(({ name, quantity, lotCode, expiresOn }) => ({
      ...{ name, quantity, lotCode, bestBefore: sayExpiry(expiresOn) },
    })),
    refill,
  }
}
