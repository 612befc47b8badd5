/** An address a parcel can go to: in the United States, with a ZIP code that fits its state. */
export type Address = {
  readonly name: string
  readonly line1: string
  readonly line2: string | null
  readonly city: string
  /** `OR` */
  readonly region: string
  /** `97201` or `97201-1234` */
  readonly postalCode: string
  readonly country: 'US'
}

export type AddressField = 'name' | 'line1' | 'line2' | 'city' | 'region' | 'postalCode'

/** What was typed, kept as it was. */
export type TypedAddress = Readonly<Record<AddressField, string>>

/** The fields that are not right, each with what would be. */
export type AddressProblems = Readonly<Partial<Record<AddressField, string>>>

export const addressFields = ['name', 'line1', 'line2', 'city', 'region', 'postalCode'] as const

export const nothingTyped: TypedAddress = {
  ...{ name: '', line1: '', line2: '', city: '', region: '', postalCode: '' },
}

/** Addresses in one account. */
export const MAX_ADDRESSES = 20

/** The address in the lines of a label. */
export function labelLines({
  name,
  line1,
  line2,
  city,
  region,
  postalCode,
}: Omit<Address, 'country'>): string[] {
  return [name, line1, ...(line2 ? [line2] : []), `${city}, ${region} ${postalCode}`]
}
