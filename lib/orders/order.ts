/** An order as its pages and mails see it. Amounts are minor units. */

import type { FrozenLine } from '@/lib/checkout/checkout.ts'
import type { Currency } from '@/lib/platform/money.ts'
import type { GivenConsent } from './consent-words.ts'

export type OrderLine = Omit<FrozenLine, 'taxCode'>

export type Order = {
  readonly id: string
  readonly number: string
  readonly email: string
  readonly name: string
  readonly addressLine1: string
  readonly addressLine2: string | null
  readonly city: string
  readonly region: string
  readonly postalCode: string
  readonly country: string
  readonly currency: Currency
  readonly subtotal: number
  readonly discount: number
  readonly shipping: number
  readonly shippingName: string
  readonly tax: number
  readonly total: number
  readonly refunded: number
  readonly refillEveryDays: number | null
  readonly payment: 'PAID' | 'PARTIALLY_REFUNDED' | 'REFUNDED'
  readonly fulfilment: 'TO_PACK' | 'AWAITING_STOCK' | 'SHIPPED' | 'CANCELLED'
  readonly placedAt: Date
  /** The parcel; null while it has not left. */
  readonly shipment: Shipment | null
  /** Money that went back or is on its way, oldest first. */
  readonly refunds: readonly { readonly amount: number; readonly createdAt: Date }[]
  readonly lines: readonly OrderLine[]
  /** The refill terms as agreed, word for word; null when nothing refills. */
  readonly consent: GivenConsent | null
}

/** The parcel of an order. */
export type Shipment = {
  readonly carrier: string
  readonly trackingNumber: string | null
  readonly shippedAt: Date
}

/** What a label needs of an order. */
export type Addressed = Pick<
  Order,
  'name' | 'addressLine1' | 'addressLine2' | 'city' | 'region' | 'postalCode' | 'country'
>

const countryNames = new Intl.DisplayNames('en-US', { type: 'region' })

/** The delivery address in the lines of a label; of somebody who has deleted her account, only state and ZIP code. */
export function addressLines(order: Addressed): string[] {
  const { name, addressLine1, addressLine2, city, region, postalCode, country } = order
  const place = [city, `${region} ${postalCode}`].filter(Boolean).join(', ')
  return [name, addressLine1, addressLine2, place, countryNames.of(country) ?? country].flatMap(
    (line) => line || [],
  )
}
