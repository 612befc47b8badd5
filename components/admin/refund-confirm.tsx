import { Notice } from '@/components/ui/notice.tsx'
import { giveRefund } from '@/lib/orders/desk/actions.ts'
import { type RefundForm, refundFields } from '@/lib/orders/desk/forms.ts'
import type { DeskOrder } from '@/lib/orders/desk/order.ts'
import { sayRefundRefusal } from '@/lib/orders/desk/words.ts'
import { quoteRefund } from '@/lib/orders/refunding/quote.ts'
import { formatMoney, money } from '@/lib/platform/money.ts'
import { Submit } from './submit.tsx'

/** The amount, what it is for, and the button that gives it. */
export function RefundConfirm({ order, filled }: { order: DeskOrder; filled: RefundForm }) {
  const quoted = quoteRefund(order.refundable, filled.wish)
  if (quoted.state === 'refused') {
    return (
      <section className="desk-panel" id="amount" aria-label="Amount">
        <Notice tone="care" role="alert">
          {sayRefundRefusal(quoted.refusal)}
        </Notice>
      </section>
    )
  }
  const { amount, items, isRest } = quoted.quote
  const sum = formatMoney(money(amount))
  const nameOf = (position: number) => order.lines.find((line) => line.position === position)?.name ?? ''
  const taken = (position: number) => items.lines.find((line) => line.position === position)?.quantity ?? 0
  const isEmptied =
    filled.bottles !== 'KEPT' && order.lines.every(({ position, sent }) => sent <= taken(position))
  const isUnsent = order.fulfilment === 'TO_PACK' || order.fulfilment === 'AWAITING_STOCK'
  return (
    <section aria-labelledby="amount" className="desk-panel">
      <h2 id="amount" className="title-2">
        {sum}
      </h2>
      <p className="desk-soft">goes back to what {order.name} paid with, for:</p>
      <ul className="desk-items">
        {items.lines.map(({ position, quantity }) => (
          <li key={position}>
            {quantity} × {nameOf(position)}
          </li>
        ))}
        {items.delivery && <li>Delivery and the tax on it</li>}
        {items.lines.length === 0 && !items.delivery && <li>What is left of the total</li>}
      </ul>
      {isUnsent && (
        <p>
          {isRest || isEmptied ? 'The order is canceled and nothing is sent.' : bottleWords[filled.bottles]}
        </p>
      )}
      <form action={giveRefund} className="mt-5">
        <input type="hidden" name="number" value={order.number} />
        <input type="hidden" name="seen" value={amount} />
        {Object.entries(refundFields(filled)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Submit tone="main">Refund {sum}</Submit>
      </form>
      <p className="desk-soft mt-3">A mail says so to the customer. It cannot be taken back.</p>
    </section>
  )
}

const bottleWords: Readonly<Record<RefundForm['bottles'], string>> = {
  RETURNED: 'Its bottles leave the parcel and go back on the shelf.',
  WRITTEN_OFF: 'Its bottles leave the parcel and are written off.',
  KEPT: 'The parcel stays as it is.',
}
