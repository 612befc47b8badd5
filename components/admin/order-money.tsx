import { ButtonLink } from '@/components/ui/button-link.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { deskPath } from '@/lib/orders/desk/list.ts'
import type { DeskOrder } from '@/lib/orders/desk/order.ts'
import { leftOf } from '@/lib/orders/refunding/quote.ts'
import { formatMoney, money } from '@/lib/platform/money.ts'

const say = (amount: number) => formatMoney(money(amount))

const paymentWords: Readonly<Record<DeskOrder['payment'], string>> = {
  PAID: 'Paid',
  PARTIALLY_REFUNDED: 'Paid, partly refunded',
  REFUNDED: 'Refunded in full',
}

/** What was paid, line by line, and what went back. */
export function OrderMoney({ order }: { order: DeskOrder }) {
  const left = leftOf(order.refundable)
  const sums = [
    ...(order.discount > 0 ? [{ name: 'Discount', amount: `−${say(order.discount)}` }] : []),
    { name: 'Delivery', amount: order.shipping === 0 ? 'Free' : say(order.shipping) },
    { name: 'Tax', amount: say(order.tax) },
  ]
  return (
    <section aria-labelledby="money" className="no-print">
      <div className="desk-part-head">
        <h2 id="money" className="title-3">
          {paymentWords[order.payment]}
        </h2>
      </div>
      <dl className="desk-sums">
        {order.lines.map((line) => (
          <div key={line.position}>
            <dt>
              {line.quantity} × {line.name}
              <span className="desk-soft block">
                {line.purchase === 'REFILL' ? `Refill every ${order.refillEveryDays} days` : 'One time'}
                {line.sent < line.quantity && `, ${line.quantity - line.sent} taken out of the parcel`}
              </span>
            </dt>
            <dd>{say(line.unitAmount * line.quantity)}</dd>
          </div>
        ))}
        {sums.map(({ name, amount }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{amount}</dd>
          </div>
        ))}
        <div className="desk-total">
          <dt>Total paid</dt>
          <dd>{say(order.total)}</dd>
        </div>
        {order.refunded > 0 && (
          <div>
            <dt>Refunded</dt>
            <dd>−{say(order.refunded)}</dd>
          </div>
        )}
      </dl>
      {order.fulfilment === 'CANCELLED' && order.payment !== 'REFUNDED' && (
        <Notice tone="care">
          It is not sent, and {say(left)} has not gone back: a refund did not reach the bank.
        </Notice>
      )}
      {left > 0 && (
        <ButtonLink href={`${deskPath(order.number)}/refund`} prefetch={false} tone="quiet" className="mt-5">
          Give a refund
        </ButtonLink>
      )}
    </section>
  )
}
