/** Capsules that are left, counted from the parcels that left and the capsules taken a day; her own count wins. */
import { addDays, daysBetween } from './calendar.ts'
import type { IsoDate } from './plan.ts'

/** One product's capsules in one parcel. */
export type Shipped = { readonly on: IsoDate; readonly capsules: number }

/** What is known of one product of a plan. */
export type ProductSupply = {
  readonly sku: string
  readonly name: string
  readonly capsulesPerDay: number
  readonly shipped: readonly Shipped[]
  /** What she said she still had, and when. */
  readonly counted: { readonly capsules: number; readonly on: IsoDate } | null
}

/** What is left of one product. */
export type Left = {
  readonly sku: string
  readonly name: string
  readonly capsules: number
  readonly capsulesPerDay: number
  /** Whole days they last. */
  readonly days: number
  /** True when she counted herself; false when it is worked out from parcels. */
  readonly isCounted: boolean
}

/**
 * Capsules left of a product at the start of `today`: every parcel adds to what was left on the day it left, and each
 * day takes its capsules. A count of hers replaces all that came before it; a parcel on the day of the count is new.
 */
export function leftOf(product: ProductSupply, today: IsoDate): Left {
  const { sku, name, capsulesPerDay, counted } = product
  let [capsules, on] = counted ? [counted.capsules, counted.on] : [0, today]
  for (const parcel of parcelsAfter(product, today)) {
    capsules = afterDays(capsules, capsulesPerDay, on, parcel.on) + parcel.capsules
    on = parcel.on
  }
  const left = afterDays(capsules, capsulesPerDay, on, today)
  return {
    sku,
    name,
    capsulesPerDay,
    capsules: left,
    days: Math.floor(left / capsulesPerDay),
    isCounted: counted !== null,
  }
}

/** The product that runs out first; null when there is none. */
export function scarcest(lefts: readonly Left[]): Left | null {
  return lefts.reduce<Left | null>(
    (least, left) => (least === null || left.days < least.days ? left : least),
    null,
  )
}

/** The date on which to charge so that the next parcel leaves before `days` of supply are gone. */
export function chargeForSupply(days: number, leadDays: number, today: IsoDate): IsoDate {
  return addDays(today, Math.max(0, days - leadDays))
}

function parcelsAfter({ shipped, counted }: ProductSupply, today: IsoDate): readonly Shipped[] {
  return [...shipped]
    .filter((parcel) => parcel.on <= today && (counted === null || parcel.on >= counted.on))
    .sort((one, other) => one.on.localeCompare(other.on))
}

function afterDays(capsules: number, perDay: number, from: IsoDate, to: IsoDate): number {
  return Math.max(0, capsules - perDay * Math.max(0, daysBetween(from, to)))
}
