/**
 * A refill as its rules see it: the plan, and the one delivery that is ahead. Plain data: dates are ISO dates in the
 * store's time zone (they compare as text), amounts are minor units, counts are capsules.
 */
import type { Rhythm } from '@/lib/cart/cart.ts'
import type { Card } from '@/lib/payments/cards.ts'
import type { Currency } from '@/lib/platform/money.ts'

/** `2026-12-23`, in the store's time zone. */
export type IsoDate = string

/** What is delivered each time, at the price agreed. */
export type PlanItem = {
  readonly sku: string
  readonly name: string
  readonly quantity: number
  readonly unitAmount: number
  readonly taxCode: string
  /** Bottles in one unit. */
  readonly parts: readonly { readonly sku: string; readonly name: string; readonly quantity: number }[]
}

/** A line of one delivery; `isOnce` for what was added to this delivery alone. */
export type CycleLine = PlanItem & { readonly isOnce: boolean }

export type DeliveryAddress = {
  readonly name: string
  readonly line1: string
  readonly line2: string | null
  readonly city: string
  readonly region: string
  readonly postalCode: string
  readonly country: string
}

/** What one delivery costs, tax included: what is announced, and what is charged. */
export type Quote = {
  readonly lines: readonly CycleLine[]
  readonly subtotal: number
  readonly tax: number
  readonly total: number
}

export type CycleState =
  | 'SCHEDULED'
  | 'NOTIFIED'
  | 'STOCK_WAIT'
  | 'CHARGING'
  | 'DUNNING'
  | 'ACTION_REQUIRED'
  | 'UNPAID'
  | 'PAID'
  | 'SKIPPED'
  | 'CANCELLED'

/** One delivery. Its number is its identity: it is charged once or never. */
export type Cycle = {
  readonly id: string
  readonly number: number
  readonly state: CycleState
  readonly chargeOn: IsoDate
  readonly extras: readonly CycleLine[]
  /** Items left out of this delivery alone, by sku: it ships without what is short. */
  readonly omitted: readonly string[]
  /** Where this delivery alone goes; null for the plan's address. */
  readonly address: DeliveryAddress | null
  /** Fixed with the notice; null before it. */
  readonly quote: Quote | null
  readonly stock: 'NONE' | 'PROMISED' | 'SHORT'
  /** She said: charge me when the bottles are there. */
  readonly waitsForStock: boolean
  readonly invoiceId: string | null
  readonly hostedInvoiceUrl: string | null
  /** Dunning: the day of the first decline, how many there were, the next try. */
  readonly failedOn: IsoDate | null
  readonly failures: number
  readonly retryOn: IsoDate | null
  readonly declineCode: string | null
  readonly paidOn: IsoDate | null
}

export type Plan = {
  readonly id: string
  readonly number: string
  readonly email: string
  readonly userId: string | null
  readonly state: 'ACTIVE' | 'PAUSED' | 'CANCELLED'
  readonly pauseReason: 'CUSTOMER' | 'PAYMENT' | null
  readonly resumeOn: IsoDate | null
  readonly everyDays: Rhythm
  readonly leadDays: number
  readonly currency: Currency
  readonly items: readonly PlanItem[]
  readonly address: DeliveryAddress
  readonly customerId: string
  readonly paymentMethodId: string | null
  readonly card: Card | null
  /** Her own count of capsules left, by sku of the bottle. */
  readonly counts: Readonly<Record<string, { readonly capsules: number; readonly on: IsoDate }>>
  /** The consent it lives by. */
  readonly consentId: string
  /** Grows with every write. */
  readonly version: number
  readonly startedOn: IsoDate
  readonly cancelledAt: Date | null
  /** The delivery ahead; of a cancelled plan, its last one. */
  readonly cycle: Cycle
  /** The delivery skipped just before the one ahead, while it can still be taken back. */
  readonly skipped: Cycle | null
  /** The last delivery that was charged: when, and when its parcel left (null while it has not). */
  readonly last: { readonly chargedOn: IsoDate; readonly shippedOn: IsoDate | null }
}
