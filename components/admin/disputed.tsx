import { Notice } from '@/components/ui/notice.tsx'
import type { DeskDispute } from '@/lib/orders/desk/order.ts'
import { formatMoney, money } from '@/lib/platform/money.ts'

/** Says before anything is packed that the customer's bank wants the money back. */
export function Disputed({ disputes }: { disputes: readonly DeskDispute[] }) {
  return (
    <div className="no-print mt-6">
      <Notice tone="care">
        <b>The payment is disputed at the customer’s bank.</b>
        {disputes.map(({ amount, reason, status, createdAt }) => (
          <p key={createdAt.toISOString()}>
            {formatMoney(money(amount))}, {spaced(reason)}: {spaced(status)}. Look at Stripe before you pack
            or refund.
          </p>
        ))}
      </Notice>
    </div>
  )
}

function spaced(code: string): string {
  return code.replaceAll('_', ' ')
}
