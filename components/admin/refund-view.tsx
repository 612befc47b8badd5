import { Breadcrumb } from '@/components/ui/breadcrumb.tsx'
import type { DeskSaid, RefundForm as Filled } from '@/lib/orders/desk/forms.ts'
import { deskPath } from '@/lib/orders/desk/list.ts'
import type { DeskOrder } from '@/lib/orders/desk/order.ts'
import { leftOf } from '@/lib/orders/refunding/quote.ts'
import { RefundConfirm } from './refund-confirm.tsx'
import { RefundForm } from './refund-form.tsx'
import { Said } from './said.tsx'

type Props = { order: DeskOrder; filled: Filled | null; said: DeskSaid | null }

/** A refund in two steps: what, then how much. */
export function RefundView({ order, filled, said }: Props) {
  const path = deskPath(order.number)
  return (
    <>
      <Breadcrumb
        crumbs={[
          { name: 'Orders', path: '/admin/orders' },
          { name: order.number, path },
          { name: 'Give a refund', path: `${path}/refund` },
        ]}
      />
      <h1 className="title-2 mt-4">
        Give a refund for <span className="whitespace-nowrap">{order.number}</span>
      </h1>
      {said && <Said key={said.id} tone={said.tone} words={said.words} />}
      {leftOf(order.refundable) === 0 ? (
        <p className="desk-empty">All of it has gone back already, or is on its way.</p>
      ) : (
        <div className="desk-columns">
          <RefundForm order={order} filled={filled} />
          {filled && <RefundConfirm order={order} filled={filled} />}
        </div>
      )}
    </>
  )
}
