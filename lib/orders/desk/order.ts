/** One order as an operator sees it: everything to pack it, and everything that happened to it. Amounts are minor units. */
import type { PackedLot } from '../fulfilment/shipped-mail.ts'
import type { Order, OrderLine } from '../order.ts'
import type { RefundReason } from '../refunding/outcome.ts'
import type { RefundableOrder, RefundItems } from '../refunding/quote.ts'
import type { OrderKind } from './list.ts'

export type DeskLine = OrderLine & {
  readonly position: number
  /** Units that are sent; the others were refunded and taken out. */
  readonly sent: number
}

export type DeskRefund = {
  readonly amount: number
  readonly state: 'ASKED' | 'MADE' | 'REFUSED'
  readonly items: RefundItems
  readonly reason: RefundReason
  readonly problem: string | null
  readonly requestedAt: Date
  /** The operator's address; null when the store itself asked. */
  readonly requestedBy: string | null
}

export type DeskMail = {
  readonly template: string
  readonly state: 'QUEUED' | 'SENT' | 'FAILED'
  readonly recipient: string
  readonly createdAt: Date
  readonly sentAt: Date | null
}

export type DeskDispute = {
  readonly amount: number
  readonly reason: string
  readonly status: string
  readonly createdAt: Date
}

export type DeskOrder = Omit<Order, 'lines' | 'refunds'> & {
  readonly kind: OrderKind
  readonly phone: string | null
  readonly lines: readonly DeskLine[]
  /** The bottles to take, lot by lot. */
  readonly lots: readonly PackedLot[]
  /** Bottles no lot could be taken for. */
  readonly missing: readonly { readonly name: string; readonly quantity: number }[]
  readonly refundable: RefundableOrder
  /** What we asked for. */
  readonly refundRequests: readonly DeskRefund[]
  /** Every refund as Stripe tells it. */
  readonly stripeRefunds: readonly {
    readonly amount: number
    readonly status: string
    readonly createdAt: Date
  }[]
  readonly disputes: readonly DeskDispute[]
  readonly mails: readonly DeskMail[]
  readonly shippedBy: string | null
}
