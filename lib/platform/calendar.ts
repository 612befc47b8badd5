/** Calendar dates in the store's time zone. */
import { Temporal } from 'temporal-polyfill'

/** The date on the wall of the store at the instant `at`. */
export function dateIn(timeZone: string, at: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()
}

const longDate = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A date for people: `Wed, Dec 23, 2026`. */
export function formatDate(date: Temporal.PlainDate): string {
  return longDate.format(new Date(`${date.toString()}T12:00:00Z`))
}

/** A moment for people, on the wall of a zone: `Wed, Dec 23, 2026, 3:05 pm (EST)`. */
export function formatDateTime(timeZone: string, at: Date): string {
  const time = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: '2-digit' }).format(at)
  const words = time.replace(/\s?([AP])M/, (_, half: string) => ` ${half.toLowerCase()}m`)
  return `${formatDate(dateIn(timeZone, at))}, ${words} (${zoneName(timeZone, at)})`
}

/** The abbreviation people know a zone by on a given day: `EST`, `EDT`. */
export function zoneName(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' }).formatToParts(at)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone
}
