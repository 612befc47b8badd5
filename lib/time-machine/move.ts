/** How far the store's time is to be moved, and the days passed over on the way. */
import { Temporal } from 'temporal-polyfill'

export type Move =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'date'; readonly date: Temporal.PlainDate }
  /** To the first day on which something falls due. */
  | { readonly kind: 'next' }
  /** Back to the real time. */
  | { readonly kind: 'reset' }

/** The hour of the day, in the store's zone, at which a day passed over does its work. */
const WORKING_HOUR = 10

/** The furthest move at once. */
const MAX_DAYS = 800

/** Reads `+8d`, `+6h`, `2027-02-01`, `next` or `reset`; null for anything else. */
export function parseMove(text: string): Move | null {
  if (text === 'next' || text === 'reset') return { kind: text }
  const [, count = '', unit] = /^\+(\d{1,4})([dh])$/.exec(text) ?? []
  if (unit === 'd') return within(Number(count)) ? { kind: 'days', days: Number(count) } : null
  if (unit === 'h') return within(Number(count) / 24) ? { kind: 'hours', hours: Number(count) } : null
  const date = parseDate(text)
  return date && { kind: 'date', date }
}

/**
 * The moment a move forward leads to: so many hours on; the same time of the day so many days on; or a date's working
 * hour. Null when that is not ahead of `now`, or too far.
 */
export function destinationOf(
  move: Exclude<Move, { kind: 'next' | 'reset' }>,
  now: Date,
  timeZone: string,
): Date | null {
  const here = zoned(now, timeZone)
  const there = leads(move, here)
  const days = here.until(there, { largestUnit: 'day' }).days
  return Temporal.ZonedDateTime.compare(there, here) > 0 && days <= MAX_DAYS ? toDate(there) : null
}

/** The working hour of every day between `from` and `to`, in order, and then `to` itself. */
export function stopsBetween(from: Date, to: Date, timeZone: string): Date[] {
  const stops: Date[] = []
  for (let day = zoned(from, timeZone).toPlainDate(); ; day = day.add({ days: 1 })) {
    const stop = workingHourOf(day, timeZone)
    if (stop >= to) return [...stops, to]
    if (stop > from) stops.push(stop)
  }
}

/** The working hour that comes next after `from`. */
export function nextStop(from: Date, timeZone: string): Date {
  const today = zoned(from, timeZone).toPlainDate()
  const stop = workingHourOf(today, timeZone)
  return stop > from ? stop : workingHourOf(today.add({ days: 1 }), timeZone)
}

function leads(
  move: Exclude<Move, { kind: 'next' | 'reset' }>,
  here: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime {
  switch (move.kind) {
    case 'days':
      return here.add({ days: move.days })
    case 'hours':
      return here.add({ hours: move.hours })
    case 'date':
      return atWork(move.date, here.timeZoneId)
  }
}

function atWork(day: Temporal.PlainDate, timeZone: string): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone, plainTime: { hour: WORKING_HOUR } })
}

function workingHourOf(day: Temporal.PlainDate, timeZone: string): Date {
  return toDate(atWork(day, timeZone))
}

function zoned(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
}

function toDate(at: Temporal.ZonedDateTime): Date {
  return new Date(at.epochMilliseconds)
}

function within(days: number): boolean {
  return days > 0 && days <= MAX_DAYS
}

function parseDate(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}
