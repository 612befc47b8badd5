/** What the mail about a refund says, taken from the order's own rows. */
import type { Mails } from '@/lib/mail/mail.ts'
import type { Currency } from '@/lib/platform/money.ts'
import { orderLink } from '../link.ts'
import type { RefundItems } from './quote.ts'

type RefundedOrder = {
  readonly number: string
  readonly name: string
  readonly currency: Currency
  readonly payment: string
  readonly lines: readonly { readonly position: number; readonly name: string }[]
}

/** Fills the mail `order-refunded`. `amount` is in minor units. */
export function refundedMailOf(
  order: RefundedOrder,
  refund: { readonly amount: number; readonly items: RefundItems; readonly isCancelled: boolean },
): Mails['order-refunded'] {
  const { amount, items, isCancelled } = refund
  return {
    ...{ number: order.number, name: order.name, currency: order.currency },
    ...{ amount, isCancelled, delivery: items.delivery, isAll: order.payment === 'REFUNDED' },
    link: orderLink(order.number),
    lines: items.lines.flatMap(({ position, quantity }) => {
      const line = order.lines.find((one) => one.position === position)
      return line ? [{ name: line.name, quantity }] : []
    }),
  }
}
