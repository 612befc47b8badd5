/** What the confirmation mail says, taken from the order's own rows. */
import type { Mails } from '@/lib/mail/mail.ts'
import { dateIn, formatDate } from '@/lib/platform/calendar.ts'
import { env } from '@/lib/platform/env.ts'
import { orderLink } from './link.ts'
import { addressLines, type Order, type OrderLine } from './order.ts'

/** Fills the mail `order-confirmation`. */
export function confirmationOf(
  order: Omit<Order, 'lines' | 'consent' | 'refunded' | 'payment' | 'fulfilment' | 'shipment' | 'refunds'>,
  lines: readonly OrderLine[],
  more: {
    readonly refillTerms: string | null
    readonly awaitingStock: boolean
    /** Where the refill is managed; null for an order somebody placed herself. */
    readonly manageLink: string | null
    /** Where it is ended; null with `manageLink`. */
    readonly cancelLink: string | null
    /** When it is charged next, in words; null with `manageLink`, and when nothing is ahead. */
    readonly nextOn: string | null
  },
): Mails['order-confirmation'] {
  const { number, name, subtotal, discount, shipping, shippingName, tax, total } = order
  return {
    ...{ number, name, subtotal, discount, shipping, shippingName, tax, total, ...more },
    currency: order.currency,
    placedOn: formatDate(dateIn(env().STORE_TIME_ZONE, order.placedAt)),
    link: orderLink(number),
    address: addressLines(order),
    lines: lines.map((line) => ({
      name: line.name,
      quantity: line.quantity,
      total: line.unitAmount * line.quantity,
      everyDays: line.purchase === 'REFILL' ? order.refillEveryDays : null,
      parts: line.parts.map(({ sku, name: part, quantity }) => ({ sku, name: part, quantity })),
    })),
  }
}
