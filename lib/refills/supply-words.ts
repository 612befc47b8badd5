/** How it is known what is left of a product: her count, the parcels, or both. */
import { sayDate } from './calendar.ts'
import type { IsoDate } from './plan.ts'
import type { Left } from './supply-left.ts'

/** @param countedOn the day she counted; null when she never has */
export function sayHowKnown(left: Left, countedOn: IsoDate | null): string {
  const { capsules, capsulesPerDay, days } = left
  const lasts =
    capsules === 0 ? '' : ` That is ${days} ${days === 1 ? 'day' : 'days'} at ${capsulesPerDay} a day.`
  return `${sourceOf(left, countedOn)}${lasts}`
}

function sourceOf({ isCounted, parcelOn }: Left, countedOn: IsoDate | null): string {
  if (!isCounted || countedOn === null) return 'Worked out from your parcels.'
  const parcel = parcelOn === null ? '' : `, plus the parcel of ${sayDate(parcelOn)}`
  return `As you counted on ${sayDate(countedOn)}${parcel}, less what is taken a day.`
}
