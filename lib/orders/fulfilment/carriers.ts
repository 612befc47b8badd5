/** Who carries parcels, and where each tells how far one is. */

type KnownCarrier = {
  readonly name: string
  /** The address of a parcel's page; the number is put at its end. */
  readonly page: string
}

const known: readonly KnownCarrier[] = [
  { name: 'USPS', page: 'https://tools.usps.com/go/TrackConfirmAction?tLabels=' },
  { name: 'UPS', page: 'https://www.ups.com/track?tracknum=' },
  { name: 'FedEx', page: 'https://www.fedex.com/fedextrack/?trknbr=' },
  { name: 'DHL', page: 'https://www.dhl.com/us-en/home/tracking.html?tracking-id=' },
]

/** What an operator chooses from. */
export const carrierNames = [...known.map(({ name }) => name), 'Another carrier'] as const

const TRACKING = /^[A-Z0-9]{8,40}$/

/**
 * A tracking number as it is kept: capital letters and digits, without the spaces and dashes it is printed with.
 * @returns null when `typed` cannot be one.
 */
export function trackingNumber(typed: string): string | null {
  const number = typed.replace(/[\s-]/g, '').toUpperCase()
  return TRACKING.test(number) ? number : null
}

/** Where a carrier tells how far a parcel is; null for a carrier we know no page of, or without a number. */
export function trackingLink(carrier: string, number: string | null): string | null {
  const page = known.find(({ name }) => name === carrier)?.page
  return page && number ? `${page}${encodeURIComponent(number)}` : null
}
