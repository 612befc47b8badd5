/** Where an order stands, told only as far as it is known. */
import type { Order } from '@/lib/orders/order.ts'

export type Step = {
  readonly title: string
  readonly when: string
  readonly state: 'done' | 'ahead'
}

/**
 * The steps of an order from the purchase to the door; an order that is not sent promises nothing further.
 * @param shippedOn the date its parcel left, in words; null while it has not
 */
export function progressOf(
  order: Pick<Order, 'payment' | 'fulfilment'>,
  placedOn: string,
  shippedOn: string | null = null,
): readonly Step[] {
  const ordered: Step = { title: 'Ordered', when: placedOn, state: 'done' }
  const refunded: readonly Step[] =
    order.payment === 'REFUNDED' ? [{ title: 'Refunded', when: 'In full', state: 'done' }] : []
  if (order.fulfilment === 'SHIPPED') {
    return [
      ordered,
      { title: 'Packed', when: 'Done', state: 'done' },
      { title: 'Shipped', when: shippedOn ?? 'Done', state: 'done' },
      ...refunded,
    ]
  }
  if (refunded.length > 0) return [ordered, ...refunded]
  if (order.fulfilment === 'CANCELLED')
    return [ordered, { title: 'Canceled', when: 'Not sent', state: 'done' }]
  return [
    ordered,
    {
      title: 'Packed',
      when: order.fulfilment === 'TO_PACK' ? 'Next' : 'When the stock is here',
      state: 'ahead',
    },
    { title: 'Shipped', when: 'After that', state: 'ahead' },
  ]
}
