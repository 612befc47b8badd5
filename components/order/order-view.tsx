import { CONTACT } from '@/components/site/navigation.ts'
import { Axis, AxisNode } from '@/components/ui/axis.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { addressLines, type Order } from '@/lib/orders/order.ts'
import { dateIn, formatDate } from '@/lib/platform/calendar.ts'
import { env } from '@/lib/platform/env.ts'
import type { OrderWay } from '@/lib/refills/from-order/way.ts'
import { OrderLines } from './order-lines.tsx'
import { OrderParcel } from './order-parcel.tsx'
import { OrderRefill } from './order-refill.tsx'
import { OrderSums } from './order-sums.tsx'
import { OrderTerms } from './order-terms.tsx'
import { progressOf } from './progress.ts'

type Props = {
  order: Order
  /** True when the buyer has just come from paying. */
  isNew: boolean
  /** The way to its refill; null when nothing in it refills. */
  refill: OrderWay | null
}

/** One order: where it stands, what is in it, what it cost, where it goes. */
export function OrderView({ order, isNew, refill }: Props) {
  const onDate = (at: Date) => formatDate(dateIn(env().STORE_TIME_ZONE, at))
  const placedOn = onDate(order.placedAt)
  const shippedOn = order.shipment && onDate(order.shipment.shippedAt)
  return (
    <article className="order">
      <h1 className="title-1">
        Order <span className="whitespace-nowrap">{order.number}</span>
      </h1>
      {order.email !== '' && (
        <p className="mt-5 max-w-measure text-lg text-soft">
          {isNew
            ? 'Thank you. We have your order, and a confirmation is on its way to '
            : 'Its emails go to '}
          <span className="text-ink">{order.email}</span>.
        </p>
      )}
      {order.fulfilment === 'AWAITING_STOCK' && order.payment !== 'REFUNDED' && (
        <div className="mt-6">
          <Notice tone="care">
            Part of this order is waiting for stock. We pack it when the stock is here. If you would rather
            not wait, write to <a href={`mailto:${CONTACT}?subject=Order ${order.number}`}>{CONTACT}</a>.
          </Notice>
        </div>
      )}
      <div className="my-10 md:my-14">
        <Axis label="Where your order stands" direction="across">
          {progressOf(order, placedOn, shippedOn).map(({ title, when, state }) => (
            <AxisNode key={title} title={title} when={when} state={state} />
          ))}
        </Axis>
      </div>
      <div className="order-columns">
        <section aria-labelledby="order-lines">
          <h2 id="order-lines" className="title-3">
            What you ordered
          </h2>
          <OrderLines order={order} />
          <OrderSums order={order} onDate={onDate} />
        </section>
        <div className="order-aside">
          {order.shipment && <OrderParcel shipment={order.shipment} />}
          <section aria-labelledby="order-address">
            <h2 id="order-address" className="title-3">
              Where it goes
            </h2>
            <address className="mt-3 not-italic">
              {addressLines(order).map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </address>
            <p className="mt-3 text-sm text-soft">{order.shippingName}</p>
          </section>
          {refill && <OrderRefill refill={refill} order={order} />}
          {order.consent && (
            <OrderTerms words={order.consent.words} agreedOn={onDate(order.consent.consentedAt)} />
          )}
          <section aria-labelledby="order-help">
            <h2 id="order-help" className="title-3">
              Something not right?
            </h2>
            <p className="mt-3">
              Write to <a href={`mailto:${CONTACT}?subject=Order ${order.number}`}>{CONTACT}</a> with the
              order number.
            </p>
          </section>
        </div>
      </div>
    </article>
  )
}
