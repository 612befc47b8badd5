/** Today in the store's time zone, and moments of it in words. */
import { Temporal } from 'temporal-polyfill'
import { dateIn, formatDate, formatDateTime, zoneName } from '@/lib/platform/calendar.ts'
import { env } from '@/lib/platform/env.ts'
import { lastChangeOn } from './calendar.ts'
import type { IsoDate } from './plan.ts'

/** The date on the wall of the store at `now`. */
export function todayAt(now: Date): IsoDate {
  return dateIn(env().STORE_TIME_ZONE, now).toString()
}

/** The last moment to change a delivery charged on `chargeOn`: `Tue, Dec 22, 2026, 11:59 pm (EST)`. */
export function sayLastChange(chargeOn: IsoDate): string {
  return sayEndOf(lastChangeOn(chargeOn))
}

/** The end of a day of the store: `Tue, Dec 22, 2026, 11:59 pm (EST)`. */
export function sayEndOf(day: IsoDate): string {
  const date = Temporal.PlainDate.from(day)
  const zone = env().STORE_TIME_ZONE
  const noon = date.toZonedDateTime({ timeZone: zone, plainTime: '12:00' })
  return `${formatDate(date)}, 11:59 pm (${zoneName(zone, new Date(noon.epochMilliseconds))})`
}

/** A moment for people: `Wed, Dec 23, 2026, 4:05 pm (EST)`. */
export function sayMoment(at: Date): string {
  return formatDateTime(env().STORE_TIME_ZONE, at)
}
