/** An order as the list of an account shows it. */
import type { Order } from '../order.ts'

export type OrderInList = Pick<
  Order,
  | 'id'
  | 'number'
  | 'currency'
  | 'total'
  | 'refunded'
  | 'payment'
  | 'fulfilment'
  | 'placedAt'
  | 'shipment'
  | 'lines'
> & {
  /** True for a delivery of a refill. */
  readonly isRefill: boolean
}

/** Orders on one page. */
export const PAGE_SIZE = 20

/** Where an order stands, in a few words. */
export function standing({ payment, fulfilment }: Pick<OrderInList, 'payment' | 'fulfilment'>): string {
  if (payment === 'REFUNDED') return 'Refunded in full'
  return standings[fulfilment]
}

const standings: Readonly<Record<Order['fulfilment'], string>> = {
  TO_PACK: 'Being packed',
  AWAITING_STOCK: 'Waiting for stock',
  SHIPPED: 'Shipped',
  CANCELLED: 'Canceled',
}
