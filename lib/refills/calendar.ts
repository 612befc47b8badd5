/** Every date of a refill. Dates are ISO dates in the store's time zone, so days are calendar days: no clock change, leap day or month end shifts one. */
import { Temporal } from 'temporal-polyfill'
import { LOCK_DAYS, NOTICE_DAYS } from '@/lib/checkout/refill-terms.ts'
import { formatDate } from '@/lib/platform/calendar.ts'
import type { IsoDate } from './plan.ts'

/** Days after the first decline on which the card is tried again (shared/architecture.md, "How a refill walks"). */
export const RETRY_DAYS = [1, 3, 5, 9, 14] as const

/** Days after the first decline for which bottles stay put aside between two tries (shared/refill-notes.md §3.4). */
export const HOLD_STOCK_DAYS = 3

/** Days a customer has to answer her bank before the plan rests. */
export const CONFIRM_DAYS = 14

/** How far ahead a delivery may be moved or a plan paused, in days. */
export const MAX_AHEAD_DAYS = 365

/** A date alone is its midnight in UTC, where every day has its 24 hours. Counting so is a tenth of the work of `Temporal`, which every step of every plan asks for. */
const DAY_MS = 24 * 60 * 60_000

/** `date` and `days` more, or fewer. @throws RangeError when `date` is none */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS
}

/** The later of two dates. */
export function later(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other
}

/** The earlier of two dates. */
export function earlier(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other
}

/** What decides the date after a delivery: when it was charged, and when its parcel left (null while it has not). */
export type LastDelivery = { readonly chargedOn: IsoDate; readonly shippedOn: IsoDate | null }

/**
 * The date of the next charge: shipped + rhythm − lead days, so that late recovery never piles bottles up, and never
 * earlier than the rhythm agreed to (docs/decisions/0017).
 */
export function followingChargeOn(last: LastDelivery, everyDays: number, leadDays: number): IsoDate {
  const agreed = addDays(last.chargedOn, everyDays)
  return last.shippedOn === null ? agreed : later(agreed, addDays(last.shippedOn, everyDays - leadDays))
}

/** The day on which a charge is announced. */
export function noticeOn(chargeOn: IsoDate): IsoDate {
  return addDays(chargeOn, -NOTICE_DAYS)
}

/** The last day on which a delivery can be changed, until its end. */
export function lastChangeOn(chargeOn: IsoDate): IsoDate {
  return addDays(chargeOn, -LOCK_DAYS)
}

/** The first date a charge may have when it is announced `today`. */
export function earliestChargeOn(today: IsoDate): IsoDate {
  return addDays(today, NOTICE_DAYS)
}

/** The date of a charge that is announced `today`: its own, or the first that leaves its days of notice. */
export function whenAnnounced(chargeOn: IsoDate, today: IsoDate): IsoDate {
  return later(chargeOn, earliestChargeOn(today))
}

/** The last date somebody may choose `today`. */
export function latestChoice(today: IsoDate): IsoDate {
  return addDays(today, MAX_AHEAD_DAYS)
}

/**
 * When a card is tried again after `failures` declines, the first of them on `failedOn`; null when every try was made.
 * A try that an outage has made late follows tomorrow: two never fall on one day.
 */
export function retryAfter(failedOn: IsoDate, failures: number, today: IsoDate): IsoDate | null {
  const days = RETRY_DAYS[failures - 1]
  return days === undefined ? null : later(addDays(failedOn, days), addDays(today, 1))
}

/** A date for people: `Wed, Dec 23, 2026`. */
export function sayDate(date: IsoDate): string {
  return formatDate(Temporal.PlainDate.from(date))
}
