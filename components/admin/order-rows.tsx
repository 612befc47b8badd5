import Link from 'next/link'
import { Badge } from '@/components/ui/badge.tsx'
import { ageOf, deskPath, kindWords, type ListedOrder, tabs } from '@/lib/orders/desk/list.ts'
import { dateIn, formatDate } from '@/lib/platform/calendar.ts'

type Props = {
  orders: readonly ListedOrder[]
  /** Says each order's state too, where orders of several stand together. */
  showState: boolean
  zone: string
  now: Date
}

/** A row for each order: who, what, since when. */
export function OrderRows({ orders, showState, zone, now }: Props) {
  return (
    <ol className="desk-rows">
      {orders.map((order) => (
        <li key={order.number}>
          <div>
            <Link href={deskPath(order.number)} prefetch={false} className="desk-number">
              {order.number}
            </Link>
            <p className="desk-soft">
              <span className="sr-only">Placed </span>
              {formatDate(dateIn(zone, order.placedAt))}
            </p>
          </div>
          <div>
            <p>{order.name}</p>
            <p className="desk-soft">
              {order.city}, {order.region}
            </p>
          </div>
          <ul>
            {order.lines.map(({ name, quantity }) => (
              <li key={`${name} ${quantity}`}>
                {quantity} × {name}
              </li>
            ))}
          </ul>
          <div>
            <p className="desk-age">{sayAge(order, now)}</p>
            <p className="desk-badges">
              {showState && <Badge>{tabs[order.tab].name}</Badge>}
              {order.payment !== 'PAID' && (
                <Badge tone="care">{order.payment === 'REFUNDED' ? 'Refunded' : 'Partly refunded'}</Badge>
              )}
              <Badge tone={order.kind === 'one_time' ? 'plain' : 'well'}>{kindWords[order.kind]}</Badge>
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

function sayAge({ placedAt, shippedAt }: ListedOrder, now: Date): string {
  return shippedAt ? `Left ${ageOf(shippedAt, now)} ago` : `${ageOf(placedAt, now)} old`
}
