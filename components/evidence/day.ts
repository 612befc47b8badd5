const longDay = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A calendar date for readers: `2026-11-23` is `November 23, 2026`. */
export function formatDay(day: string): string {
  return longDay.format(new Date(`${day}T12:00:00Z`))
}
