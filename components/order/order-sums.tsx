import type { Order } from '@/lib/orders/order.ts'
import { formatMoney, money } from '@/lib/platform/money.ts'

/** What the order cost, as its row says; nothing is added up here. */
export function OrderSums({ order, onDate }: { order: Order; onDate: (at: Date) => string }) {
  const say = (amount: number) => formatMoney(money(amount, order.currency))
  const rows = [
    { name: 'Subtotal', amount: say(order.subtotal) },
    ...(order.discount > 0 ? [{ name: 'Discount', amount: `−${say(order.discount)}` }] : []),
    { name: 'Delivery', amount: order.shipping === 0 ? 'Free' : say(order.shipping) },
    { name: 'Tax', amount: say(order.tax) },
  ]
  return (
    <dl className="cart-totals mt-6">
      {rows.map(({ name, amount }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
      <div className="cart-total">
        <dt>Total paid</dt>
        <dd>{say(order.total)}</dd>
      </div>
      {order.refunds.map(({ amount, createdAt }) => (
        <div key={createdAt.toISOString()}>
          <dt>
            {amount === order.total ? 'Refunded in full' : 'Refunded'} on {onDate(createdAt)}
          </dt>
          <dd>−{say(amount)}</dd>
        </div>
      ))}
    </dl>
  )
}
