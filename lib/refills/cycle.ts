/** One delivery: what may still be done to it, and how the next one is made. */
import { bottlesIn } from '@/lib/inventory/bottles.ts'
import { addDays, earliestChargeOn, lastChangeOn, later, noticeOn } from './calendar.ts'
import type { Cycle, CycleLine, DeliveryAddress, IsoDate, Plan } from './plan.ts'

/** How a delivery stands towards a change `today`. */
export type Standing =
  /** Anything may be changed. */
  | 'open'
  /** The last day to change it is over. */
  | 'locked'
  /** A charge is under way. */
  | 'charging'
  /** Its charge failed: the card can be changed, the delivery skipped, the plan paused or cancelled. */
  | 'unpaid'

/** How the delivery `cycle` stands towards a change `today`. */
export function standingOf(cycle: Cycle, today: IsoDate): Standing {
  switch (cycle.state) {
    case 'CHARGING':
      return 'charging'
    case 'DUNNING':
    case 'ACTION_REQUIRED':
    case 'UNPAID':
      return 'unpaid'
    case 'NOTIFIED':
      return today <= lastChangeOn(cycle.chargeOn) ? 'open' : 'locked'
    default:
      return 'open'
  }
}

/** What a delivery of `plan` holds: every item that was not left out of it, and what was added to it once. */
export function linesOf(
  plan: Pick<Plan, 'items'>,
  cycle: Pick<Cycle, 'extras' | 'omitted'>,
): readonly CycleLine[] {
  const lines = [...plan.items.map((item) => ({ ...item, isOnce: false })), ...cycle.extras]
  return lines.filter(({ sku }) => !cycle.omitted.includes(sku))
}

/** Where a delivery goes. */
export function addressOf(plan: Pick<Plan, 'address'>, cycle: Pick<Cycle, 'address'>): DeliveryAddress {
  return cycle.address ?? plan.address
}

/** The price of lines before tax. */
export function subtotalOf(lines: readonly CycleLine[]): number {
  return lines.reduce((sum, line) => sum + line.unitAmount * line.quantity, 0)
}

/** A delivery that nothing was said or promised about yet. */
export function newCycle(id: string, number: number, chargeOn: IsoDate): Cycle {
  return {
    ...{
      id,
      number,
      chargeOn,
      state: 'SCHEDULED',
      extras: [],
      omitted: [],
      address: null,
      quote: null,
      stock: 'NONE',
    },
    ...{ waitsForStock: false, invoiceId: null, hostedInvoiceUrl: null },
    ...{ failedOn: null, failures: 0, retryOn: null, declineCode: null, paidOn: null },
  }
}

/** The delivery after one that was skipped or given up: a rhythm later, and never without its eight days of notice. */
export function cycleAfter(cycle: Cycle, everyDays: number, today: IsoDate, id: string): Cycle {
  const chargeOn = later(addDays(cycle.chargeOn, everyDays), earliestChargeOn(today))
  return newCycle(id, cycle.number + 1, chargeOn)
}

/** The same delivery, changed or on another date: what was announced about it no longer holds. */
export function unannounced(
  cycle: Cycle,
  change: Partial<Pick<Cycle, 'chargeOn' | 'extras' | 'omitted' | 'address'>>,
): Cycle {
  return { ...cycle, state: 'SCHEDULED', quote: null, stock: 'NONE', waitsForStock: false, ...change }
}

/** A delivery given up uncharged, under the next number: a bill is for one amount, and ends with its delivery. */
export function replacedBy(cycle: Cycle, id: string, chargeOn: IsoDate): Cycle {
  const { extras, omitted, address } = cycle
  return { ...newCycle(id, cycle.number + 1, chargeOn), extras, omitted, address }
}

/**
 * The date a delivery has after a change of what it holds. One that was announced keeps its date, or is due today; one
 * that was not gets its eight days, unless it waits for the last parcel and follows that.
 */
export function dateWhenChanged({ state, last, cycle }: Plan, today: IsoDate): IsoDate {
  if (cycle.state !== 'SCHEDULED') return later(cycle.chargeOn, today)
  const isFree = state === 'ACTIVE' && last.shippedOn !== null
  return isFree ? later(cycle.chargeOn, earliestChargeOn(today)) : cycle.chargeOn
}

/** True when a charge on `chargeOn` must be announced by `today`. */
export function isAnnounceable(chargeOn: IsoDate, today: IsoDate): boolean {
  return noticeOn(chargeOn) <= today
}

/** True while bottles stand aside for a delivery. */
export function holdsBottles({ state, stock }: Cycle): boolean {
  const isHolding =
    state === 'NOTIFIED' || state === 'CHARGING' || state === 'DUNNING' || state === 'ACTION_REQUIRED'
  return isHolding && stock === 'PROMISED'
}

/** Stripe's page on which she pays a delivery herself; null while no bottles stand aside for it: nobody is invited to pay for what may be gone. */
export function payPageOf(cycle: Cycle): string | null {
  return holdsBottles(cycle) ? cycle.hostedInvoiceUrl : null
}

/** Bottles a quoted delivery takes. */
export function bottlesOf(cycle: Cycle): readonly { sku: string; quantity: number }[] {
  return bottlesIn(cycle.quote?.lines ?? [])
}
