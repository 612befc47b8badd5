import { Badge } from '@/components/ui/badge.tsx'
import { Breadcrumb } from '@/components/ui/breadcrumb.tsx'
import { ButtonLink } from '@/components/ui/button-link.tsx'
import type { DeskSaid } from '@/lib/orders/desk/forms.ts'
import { ageOf, deskPath, kindWords, tabOf, tabs } from '@/lib/orders/desk/list.ts'
import type { DeskOrder } from '@/lib/orders/desk/order.ts'
import { dateIn, formatDate } from '@/lib/platform/calendar.ts'
import { Disputed } from './disputed.tsx'
import { OrderMoney } from './order-money.tsx'
import { OrderPast } from './order-past.tsx'
import { Parcel } from './parcel.tsx'
import { Said } from './said.tsx'
import { Sent } from './sent.tsx'
import { ShipForm } from './ship-form.tsx'

type Props = {
  order: DeskOrder
  /** The number of the next order to pack; null when there is none. */
  next: string | null
  said: DeskSaid | null
  zone: string
  now: Date
}

/** Everything to pack one order, to send it off, and to put right what went wrong. */
export function OrderDesk({ order, next, said, zone, now }: Props) {
  const placedOn = formatDate(dateIn(zone, order.placedAt))
  const isOver = order.fulfilment === 'SHIPPED' || order.fulfilment === 'CANCELLED'
  return (
    <article className="desk-order">
      <div className="no-print">
        <Breadcrumb
          crumbs={[
            { name: 'Orders', path: '/admin/orders' },
            { name: order.number, path: deskPath(order.number) },
          ]}
        />
      </div>
      <div className="desk-title no-print">
        <h1 className="title-2">
          Order <span className="whitespace-nowrap">{order.number}</span>
        </h1>
        <p className="desk-badges">
          <Badge tone={order.fulfilment === 'TO_PACK' ? 'care' : 'plain'}>
            {tabs[tabOf(order.fulfilment)].name}
          </Badge>
          <Badge tone={order.kind === 'one_time' ? 'plain' : 'well'}>{kindWords[order.kind]}</Badge>
        </p>
      </div>
      <p className="desk-soft no-print">
        Placed {placedOn}, {ageOf(order.placedAt, now)} ago, by {order.name}, {order.email}
      </p>
      {said && (
        <Said key={said.id} tone={said.tone} words={said.words}>
          {isOver && <NextToPack next={next} />}
        </Said>
      )}
      {order.disputes.length > 0 && <Disputed disputes={order.disputes} />}
      <div className="desk-columns">
        <Parcel order={order} placedOn={placedOn} />
        <div className="desk-aside">
          {order.fulfilment === 'TO_PACK' && <ShipForm number={order.number} said={said} />}
          {order.shipment && (
            <Sent shipment={order.shipment} by={order.shippedBy} zone={zone}>
              {!said && <NextToPack next={next} />}
            </Sent>
          )}
          <OrderMoney order={order} />
        </div>
      </div>
      <OrderPast order={order} zone={zone} />
    </article>
  )
}

function NextToPack({ next }: { next: string | null }) {
  return next ? (
    <ButtonLink href={deskPath(next)} prefetch={false} tone="main" className="mt-4">
      Next to pack: {next}
    </ButtonLink>
  ) : (
    <p className="desk-soft mt-2">Nothing else is to pack.</p>
  )
}
