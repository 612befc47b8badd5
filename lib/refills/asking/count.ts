/** The page that takes her own count of what is left. */
import type { IsoDate, Plan } from '../plan.ts'
import type { PlanSupply } from '../supply/store.ts'
import { chargeForSupply, leftOf } from '../supply-left.ts'
import { type Asking, type Choice, choosing } from './asking.ts'
import { countIn, type Fields } from './fields.ts'

/** More capsules than any shelf at home holds. */
const MOST = 2_000

/** One number a product; what is worked out stands there first, and asks nothing. */
export function askCount(
  plan: Plan,
  supplies: readonly PlanSupply[],
  fields: Fields,
  today: IsoDate,
): Asking {
  const counted = supplies.map((supply) => ({ supply, ...readCount(supply, fields, today) }))
  const choices = counted.map(
    ({ supply, capsules }): Choice => ({
      kind: 'number',
      ...{ name: fieldOf(supply.sku), label: supply.name, unit: 'capsules', value: capsules },
      ...{ min: 0, max: MOST },
    }),
  )
  const wrong = counted.find(({ isWrong }) => isWrong)
  if (wrong)
    return choosing(choices, null, `Type a whole number of capsules, up to ${MOST.toLocaleString('en-US')}.`)
  if (counted.every(({ isTyped }) => !isTyped)) return choosing(choices, null)
  const counts = counted.map(({ supply, capsules }) => [supply.sku, capsules] as const)
  const days = counted.map(({ supply, capsules }) => daysOf(supply, capsules))
  return choosing(choices, {
    kind: 'count',
    counts: Object.fromEntries(counts),
    chargeOn: chargeForSupply(Math.min(...days), plan.leadDays, today),
  })
}

/** The name of the field of one product. */
export function fieldOf(sku: string): string {
  return `left.${sku}`
}

function readCount(supply: PlanSupply, fields: Fields, today: IsoDate) {
  const typed = fields[fieldOf(supply.sku)]
  const capsules = countIn(typed)
  const isTyped = typed !== undefined && typed !== ''
  const isWrong = isTyped && (capsules === null || capsules > MOST)
  return { capsules: capsules ?? leftOf(supply, today).capsules, isTyped, isWrong }
}

/** A parcel that is paid for and on its way to her lasts as well. */
function daysOf({ capsulesPerDay, waiting }: PlanSupply, capsules: number): number {
  return Math.floor((capsules + waiting) / capsulesPerDay)
}
