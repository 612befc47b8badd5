import { Button } from '@/components/ui/button.tsx'
import { Checkbox } from '@/components/ui/checkbox.tsx'
import { Select } from '@/components/ui/field.tsx'
import type { RefundForm as Filled } from '@/lib/orders/desk/forms.ts'
import { deskPath } from '@/lib/orders/desk/list.ts'
import type { DeskOrder } from '@/lib/orders/desk/order.ts'
import { refundReasons } from '@/lib/orders/refunding/outcome.ts'
import { isDeliveryBack, leftOf } from '@/lib/orders/refunding/quote.ts'
import { formatMoney, money } from '@/lib/platform/money.ts'
import { BottlesChoice } from './bottles-choice.tsx'
import { RefundUnits } from './refund-units.tsx'

const reasons = Object.entries(refundReasons).map(([value, label]) => ({ value, label }))

/** What goes back and why. Sending it only shows the amount: it stands in the page's address. */
export function RefundForm({ order, filled }: { order: DeskOrder; filled: Filled | null }) {
  const { refundable } = order
  const wish = filled?.wish ?? 'everything'
  const part = wish === 'everything' ? null : wish
  const isUnsent = order.fulfilment === 'TO_PACK' || order.fulfilment === 'AWAITING_STOCK'
  return (
    <form method="get" action={`${deskPath(order.number)}/refund#amount`} className="desk-form">
      <fieldset>
        <legend className="field-label">What goes back</legend>
        {order.lines.map((line) => (
          <RefundUnits key={line.position} line={line} refundable={refundable} chosen={part?.lines ?? []} />
        ))}
        {!isDeliveryBack(refundable) && (
          <div className="desk-unit">
            <Checkbox name="delivery" value="on" defaultChecked={part?.delivery ?? false}>
              Delivery and the tax on it
            </Checkbox>
          </div>
        )}
      </fieldset>
      <Select
        id="reason"
        name="reason"
        label="Why"
        options={reasons}
        defaultValue={filled?.reason ?? 'asked'}
      />
      {isUnsent && <BottlesChoice chosen={filled?.bottles ?? 'RETURNED'} />}
      <div className="desk-ways">
        <Button tone="plain" name="what" value="part">
          Show the amount
        </Button>
        <Button tone="quiet" name="what" value="everything">
          Everything that is left: {formatMoney(money(leftOf(refundable)))}
        </Button>
      </div>
    </form>
  )
}
