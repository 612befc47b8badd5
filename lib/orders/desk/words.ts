/** What an operator is told when something cannot be done. */
import { formatDateTime } from '@/lib/platform/calendar.ts'
import { formatMoney, money } from '@/lib/platform/money.ts'
import type { ShipRefusal } from '../fulfilment/ship.ts'
import type { RefundRefusal } from '../refunding/outcome.ts'

/** Why an order was not marked as shipped. `zone` is the store's time zone. */
export function sayShipRefusal(refusal: ShipRefusal, zone: string): string {
  switch (refusal.reason) {
    case 'unknown':
      return 'There is no such order.'
    case 'shipped_already': {
      const { carrier, trackingNumber, shippedAt } = refusal.shipment
      const tracking = trackingNumber ? `tracking number ${trackingNumber}` : 'without a tracking number'
      return `Somebody marked it as shipped before you, on ${formatDateTime(zone, shippedAt)} with ${carrier}, ${tracking}. Nothing was changed.`
    }
    case 'awaiting_stock':
      return 'It still waits for stock. Nothing was changed.'
    case 'refunded':
      return 'It was refunded and is not sent any more. Put its bottles back on the shelf.'
    case 'refund_under_way':
      return 'A refund that takes bottles out of this parcel is under way. Wait until Stripe has answered, then look at what is left to pack.'
  }
}

/** Why no money went back. */
export function sayRefundRefusal(refusal: RefundRefusal): string {
  switch (refusal.reason) {
    case 'unknown':
      return 'There is no such order.'
    case 'nothing_paid':
      return 'Nothing was charged for this order, so nothing can go back.'
    case 'nothing_chosen':
      return 'Choose at least one unit or the delivery.'
    case 'nothing_left':
      return 'All of it has gone back already, or is on its way.'
    case 'too_many':
      return refusal.left === 0
        ? 'One of these lines has gone back already. The amounts below are what is left.'
        : `Of one of these lines, only ${refusal.left} can still go back.`
    case 'changed':
      return `Something was refunded in the meantime: it now comes to ${formatMoney(money(refusal.amount))}. Nothing was given back. Look at the amount again.`
    case 'stripe':
      return `Stripe refused: ${refusal.problem} Nothing was given back.`
  }
}
