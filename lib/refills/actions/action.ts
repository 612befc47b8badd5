/** What a customer can do to her refill, and every way in which it can be refused. */
import type { Card } from '@/lib/payments/cards.ts'
import type { DeliveryAddress, IsoDate, Plan, PlanItem } from '../plan.ts'

export type Action =
  | { readonly kind: 'skip' }
  | { readonly kind: 'unskip' }
  | { readonly kind: 'move'; readonly to: IsoDate }
  | { readonly kind: 'ship_now' }
  | { readonly kind: 'pause'; readonly until: IsoDate }
  | { readonly kind: 'resume' }
  | { readonly kind: 'rhythm'; readonly everyDays: number }
  /** The new quantity of an item; 0 takes it out. */
  | { readonly kind: 'quantity'; readonly sku: string; readonly quantity: number }
  | { readonly kind: 'swap'; readonly from: string; readonly to: Offered }
  | { readonly kind: 'add_once'; readonly offer: Offered; readonly quantity: number }
  | { readonly kind: 'remove_once'; readonly sku: string }
  | { readonly kind: 'address'; readonly scope: 'this' | 'all'; readonly address: DeliveryAddress }
  | { readonly kind: 'card'; readonly paymentMethodId: string; readonly card: Card }
  /** What she still has, by sku of the bottle, and the date that follows from it. */
  | {
      readonly kind: 'count'
      readonly counts: Readonly<Record<string, number>>
      readonly chargeOn: IsoDate
    }
  | { readonly kind: 'wait_for_stock' }
  /** Ships this delivery without the lines that are short. */
  | { readonly kind: 'ship_rest'; readonly short: readonly string[] }
  /** Says yes to a higher price; `effectiveOn` is the first day it can be charged, `riseId` what is answered with it. */
  | {
      readonly kind: 'accept_price'
      readonly riseId: string
      readonly sku: string
      readonly amount: number
      readonly effectiveOn: IsoDate
    }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'restart' }

/** Something that can be swapped in or added: the item as the plan would keep it, and whether it can be had. */
export type Offered = { readonly item: PlanItem; readonly units: number }

/** What an action needs to know besides the plan. */
export type Facts = {
  readonly today: IsoDate
  readonly now: Date
  /** The id a new delivery gets, should the action make one. */
  readonly newId: string
  /** Countries the store delivers to. */
  readonly countries: readonly string[]
}

/** Whether an action is about the delivery ahead alone, about it and the dates that count from it, or about every one from now on. */
export type Scope = 'this' | 'onward' | 'all'

export type Refusal =
  /** Her plan is cancelled already. */
  | { readonly why: 'cancelled' }
  | { readonly why: 'not_cancelled' }
  | { readonly why: 'paused' }
  | { readonly why: 'not_paused' }
  /** The last day to change this delivery is over. */
  | { readonly why: 'too_late'; readonly chargeOn: IsoDate; readonly lastChangeOn: IsoDate }
  | { readonly why: 'being_charged' }
  /** Its charge failed, and this cannot be changed before it is paid or skipped. */
  | { readonly why: 'payment_open' }
  | { readonly why: 'nothing_to_unskip' }
  | { readonly why: 'date_past'; readonly earliest: IsoDate }
  | { readonly why: 'date_too_far'; readonly latest: IsoDate }
  | { readonly why: 'same' }
  /** The delivery ahead is charged before the new price may be. */
  | { readonly why: 'price_too_early'; readonly chargeOn: IsoDate; readonly effectiveOn: IsoDate }
  | { readonly why: 'last_item' }
  | { readonly why: 'unknown_item' }
  | { readonly why: 'too_many'; readonly max: number }
  | { readonly why: 'sold_out'; readonly name: string; readonly units: number }
  | { readonly why: 'already_in_plan'; readonly name: string }
  | { readonly why: 'outside_country' }
  | { readonly why: 'no_card' }
  | { readonly why: 'not_short' }
  | { readonly why: 'not_shipped_yet' }

export type Decision =
  | {
      readonly ok: true
      readonly plan: Plan
      readonly scope: Scope
      /** What was done, for her log and her mail: `You skipped the refill of Wed, Dec 23, 2026.` */
      readonly words: string
    }
  | { readonly ok: false; readonly refusal: Refusal }

/** A refusal as a decision. */
export function refuse(refusal: Refusal): Decision {
  return { ok: false, refusal }
}
