/** How the number of capsules left is known, in words. */
import { sayDate } from './calendar.ts'
import type { Left } from './supply-left.ts'

const list = new Intl.ListFormat('en-US', { type: 'conjunction' })

/** `As you counted on Fri, Dec 18, 2026, plus the parcel that left on Sun, Dec 27, 2026, less what is taken a day.` */
export function howKnown({ capsules, capsulesPerDay, days, counted }: Left): string {
  const lasts =
    capsules === 0 ? '' : ` That is ${days} ${days === 1 ? 'day' : 'days'} at ${capsulesPerDay} a day.`
  if (!counted) return `Worked out from your parcels.${lasts}`
  return `As you counted on ${sayDate(counted.on)}${parcelsSince(counted.parcels)}, less what is taken a day.${lasts}`
}

function parcelsSince(days: readonly string[]): string {
  if (days.length === 0) return ''
  return `, plus the ${days.length === 1 ? 'parcel' : 'parcels'} that left on ${list.format(days.map(sayDate))}`
}
