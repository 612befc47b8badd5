import type { ReactNode } from 'react'
import { orderPath } from '@/lib/orders/link.ts'
import { type OrderInList, standing } from '@/lib/orders/mine/orders.ts'
import { dateIn, formatDate } from '@/lib/platform/calendar.ts'
import { env } from '@/lib/platform/env.ts'
import { formatMoney, money } from '@/lib/platform/money.ts'

type Props = {
  orders: readonly OrderInList[]
  /** What else can be done with one. */
  ways?: (order: OrderInList) => ReactNode
}

/** Orders, the newest first: what, when, how much, and where it stands. */
export function OrderEntries({ orders, ways }: Props) {
  return (
    <ul className="entries">
      {orders.map((order) => (
        <li key={order.id}>
          <Entry order={order} />
          {ways?.(order)}
        </li>
      ))}
    </ul>
  )
}

function Entry({ order }: { order: OrderInList }) {
  const say = (amount: number) => formatMoney(money(amount, order.currency))
  const placedOn = formatDate(dateIn(env().STORE_TIME_ZONE, order.placedAt))
  return (
    <div>
      <p className="font-semibold">
        <a href={orderPath(order.number)}>Order {order.number}</a>
      </p>
      <p className="text-sm text-soft">
        {order.isRefill ? 'A refill, ' : ''}
        {placedOn} · <span className="tabular-nums">{say(order.total)}</span>
        {order.refunded > 0 && order.payment !== 'REFUNDED' && `, ${say(order.refunded)} of it refunded`}
      </p>
      <p className="mt-2">{order.lines.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ')}</p>
      <p className="mt-1">
        <b>{standing(order)}</b>
        {order.shipment && <Parcel shipment={order.shipment} />}
      </p>
    </div>
  )
}

function Parcel({ shipment }: { shipment: NonNullable<OrderInList['shipment']> }) {
  const { carrier, trackingNumber, shippedAt } = shipment
  return (
    <>
      {' '}
      on {formatDate(dateIn(env().STORE_TIME_ZONE, shippedAt))} with {carrier}
      {trackingNumber && (
        <>
          , tracking number <span className="wrap-anywhere tabular-nums">{trackingNumber}</span>
        </>
      )}
    </>
  )
}
