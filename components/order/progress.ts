/** Where an order stands, told only as far as it is known. */
import type { Order } from '@/lib/orders/order.ts'

export type Step = {
  readonly title: string
  readonly when: string
  readonly state: 'done' | 'ahead'
}

/** The steps of an order from the purchase to the door; an order refunded in full promises nothing further. */
export function progressOf(order: Pick<Order, 'payment' | 'fulfilment'>, placedOn: string): readonly Step[] {
  const ordered: Step = { title: 'Ordered', when: placedOn, state: 'done' }
  if (order.payment === 'REFUNDED') return [ordered, { title: 'Refunded', when: 'In full', state: 'done' }]
  return [
    ordered,
    { title: 'Packed', when: packedWhen[order.fulfilment], state: 'ahead' },
    { title: 'Shipped', when: 'After that', state: 'ahead' },
  ]
}

const packedWhen: Record<Order['fulfilment'], string> = {
  TO_PACK: 'Next',
  AWAITING_STOCK: 'When the stock is here',
  SHIPPED: 'Done',
  CANCELLED: 'Not any more',
}
