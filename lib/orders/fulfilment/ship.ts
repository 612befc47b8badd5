/** When an order may leave, and what an operator is told when it may not. */
import type { Order, Shipment } from '../order.ts'

export type ShipRefusal =
  | { readonly reason: 'unknown' }
  /** Somebody was first: what left, and with whom. */
  | { readonly reason: 'shipped_already'; readonly shipment: Shipment }
  | { readonly reason: 'awaiting_stock' }
  /** Nothing of it is owed any more. */
  | { readonly reason: 'refunded' }
  /** Bottles are on their way out of the parcel: Stripe has not answered about their refund yet. */
  | { readonly reason: 'refund_under_way' }

export type ShipOutcome =
  | { readonly state: 'shipped'; readonly number: string }
  | { readonly state: 'refused'; readonly refusal: ShipRefusal }

type Facts = Pick<Order, 'fulfilment' | 'payment' | 'shipment'> & {
  /** True while a refund that takes bottles out is not settled. */
  readonly isRefundUnderWay: boolean
}

/** Why an order may not leave now; null when it may. */
export function shipRefusal(facts: Facts): ShipRefusal | null {
  if (facts.shipment) return { reason: 'shipped_already', shipment: facts.shipment }
  if (facts.fulfilment === 'CANCELLED' || facts.payment === 'REFUNDED') return { reason: 'refunded' }
  if (facts.isRefundUnderWay) return { reason: 'refund_under_way' }
  return facts.fulfilment === 'AWAITING_STOCK' ? { reason: 'awaiting_stock' } : null
}
