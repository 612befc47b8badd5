import { Temporal } from 'temporal-polyfill'
import { RHYTHMS, type Rhythm } from '@/lib/cart/cart.ts'
import { nextChargeOn } from '@/lib/checkout/refill-terms.ts'
import { formatDate } from '@/lib/platform/calendar.ts'

/** An ISO date for people: `Wed, Dec 23, 2026`. */
export function sayDate(iso: string): string {
  return formatDate(Temporal.PlainDate.from(iso))
}

/** For each rhythm, when the next charge is due for an order placed on `today`. */
export function nextCharges(today: string): { everyDays: Rhythm; date: string }[] {
  return RHYTHMS.map((everyDays) => ({ everyDays, date: sayDate(nextChargeOn(today, everyDays)) }))
}

/** The rhythm at which a supply of so many days is finished when the next one comes. */
export function rhythmFor(days: number): Rhythm {
  return RHYTHMS.find((rhythm) => rhythm >= days) ?? 90
}
