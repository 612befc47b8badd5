/** What Stripe's answer makes of a refund we asked for: its row, the parcel, the mail. */

import type { Prisma } from '@/generated/prisma/client.ts'
import { queueMail } from '@/lib/mail/store.ts'
import type { RefundReading } from '@/lib/payments/money-back.ts'
import type { Db } from '@/lib/platform/db.ts'
import { currencyOf } from '@/lib/platform/money.ts'
import { readParcel } from '../../fulfilment/parcel/store.ts'
import { cancelUnsent, takeOutOfParcel } from '../../fulfilment/unpack/store.ts'
import { hasGoneWrong } from '../../refunds.ts'
import type { PlaceContext } from '../../store.ts'
import { itemsLeaving, refundItems } from '../items.ts'
import { refundedMailOf } from '../refunded-mail.ts'

type OrderRow = Prisma.OrderGetPayload<{ include: { lines: true } }>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const FAILED = 'The bank did not take the money, and it is with us again.'

/**
 * Settles the request a refund answers, once, and cancels an order of which nothing is owed any more. The caller holds
 * the order's row, and has brought its payment state in line.
 */
export async function settleRefunds(
  tx: Db,
  order: OrderRow,
  refunds: readonly RefundReading[],
  context: PlaceContext,
): Promise<void> {
  const made: string[] = []
  for (const refund of refunds) {
    const id = await settleOne(tx, order, refund, context.now)
    if (id !== null) made.push(id)
  }
  const isCancelled = await cancelWhenNothingIsOwed(tx, order)
  for (const id of made) await tell(tx, order, id, isCancelled, context)
}

/** @returns the request's id when it was made just now. */
async function settleOne(tx: Db, order: OrderRow, refund: RefundReading, now: Date): Promise<string | null> {
  if (refund.requestId === null || !UUID.test(refund.requestId)) return null
  const request = await tx.refundRequest.findFirst({ where: { id: refund.requestId, orderId: order.id } })
  if (!request || request.state === 'REFUSED') return null
  const where = { id: request.id }
  if (hasGoneWrong(refund.status)) {
    await tx.refundRequest.update({ where, data: { state: 'REFUSED', problem: FAILED, settledAt: now } })
    return null
  }
  if (request.state === 'MADE') return null
  await tx.refundRequest.update({ where, data: { state: 'MADE', stripeRefundId: refund.id, settledAt: now } })
  if (request.bottles !== 'KEPT' && !hasEnded(order)) {
    const isResaleable = request.bottles === 'RETURNED'
    await takeOutOfParcel(tx, order.id, itemsLeaving(request), { isResaleable })
  }
  return request.id
}

/** Nothing is owed when all money went back, or when every line was taken out. */
async function cancelWhenNothingIsOwed(tx: Db, order: OrderRow): Promise<boolean> {
  if (hasEnded(order)) return false
  const { sent } = await readParcel(tx, order.id)
  if (order.payment !== 'REFUNDED' && sent.length > 0) return false
  const spoilt = await tx.refundRequest.count({
    where: { orderId: order.id, state: 'MADE', bottles: 'WRITTEN_OFF' },
  })
  await cancelUnsent(tx, order.id, { isResaleable: spoilt === 0 })
  return true
}

async function tell(
  tx: Db,
  order: OrderRow,
  id: string,
  isCancelled: boolean,
  { requestId }: PlaceContext,
): Promise<void> {
  const request = await tx.refundRequest.findUniqueOrThrow({ where: { id } })
  if (!request.mailed) return
  await queueMail(tx, {
    key: `order-refunded:${id}`,
    template: 'order-refunded',
    recipient: order.email,
    data: refundedMailOf(
      { ...order, currency: currencyOf(order.currency) },
      { amount: request.amount, items: refundItems(request), isCancelled },
    ),
    orderId: order.id,
    requestId,
  })
}

function hasEnded({ fulfilment }: OrderRow): boolean {
  return fulfilment === 'SHIPPED' || fulfilment === 'CANCELLED'
}
