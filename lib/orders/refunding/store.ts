/** Refunds somebody of ours asks for: kept before Stripe hears of them. */
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import { type Moved, markOut } from './already-out.ts'
import { itemsLeaving, refundItems } from './items.ts'
import type { RefundAsk, RefundRefusal } from './outcome.ts'
import { quoteRefund, type RefundableOrder } from './quote.ts'

/** A refund to ask Stripe for. Amounts are minor units. */
export type AskedRefund = {
  readonly id: string
  readonly amount: number
  readonly paymentIntentId: string
}

type Asked =
  | { readonly state: 'asked'; readonly asked: AskedRefund }
  | { readonly state: 'refused'; readonly refusal: RefundRefusal }

/** Keeps what is asked for, under the order's lock, so that two at once never ask for more than is left. */
export async function askRefund(orderId: string, ask: RefundAsk, now: Date): Promise<Asked> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "order" WHERE id = ${orderId}::uuid FOR UPDATE`
    const order = await tx.order.findUnique({
      where: { id: orderId },
      select: { stripePaymentIntentId: true, fulfilment: true },
    })
    if (!order) return refused({ reason: 'unknown' })
    if (order.stripePaymentIntentId === null) return refused({ reason: 'nothing_paid' })
    const quoted = quoteRefund(await refundableOrder(tx, orderId), ask.wish)
    if (quoted.state === 'refused') return quoted
    const { amount, items } = quoted.quote
    if (ask.seen !== null && ask.seen !== amount) return refused({ reason: 'changed', amount })
    const { id } = await tx.refundRequest.create({
      data: {
        ...{ orderId, amount, delivery: items.delivery },
        lines: markOut(items.lines, await listMoved(tx, orderId)),
        bottles: order.fulfilment === 'SHIPPED' ? 'KEPT' : ask.bottles,
        ...{ reason: ask.reason, mailed: ask.mailed, requestedById: ask.operatorId, requestedAt: now },
      },
      select: { id: true },
    })
    return { state: 'asked', asked: { id, amount, paymentIntentId: order.stripePaymentIntentId } }
  })
}

/** What earlier refunds have taken out of the parcel, or will. */
async function listMoved(tx: Db, orderId: string): Promise<Moved[]> {
  const rows = await tx.refundRequest.findMany({ where: { orderId, bottles: { not: 'KEPT' } } })
  return rows
    .filter(({ state, stripeRefundId }) => state !== 'REFUSED' || stripeRefundId !== null)
    .map((row) => ({
      isRefused: row.state === 'REFUSED',
      paidFor: refundItems(row),
      leaving: itemsLeaving(row),
    }))
}

/** What of an order can go back. @throws when there is no such order. */
export async function refundableOrder(tx: Db, orderId: string): Promise<RefundableOrder> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: {
      lines: { orderBy: { position: 'asc' } },
      refundRequests: { where: { state: { not: 'REFUSED' } } },
    },
  })
  const asked = order.refundRequests.filter(({ state }) => state === 'ASKED')
  return {
    ...order,
    asked: asked.reduce((sum, { amount }) => sum + amount, 0),
    before: order.refundRequests.map(refundItems),
  }
}

/** Notes that Stripe refused for good; what is settled already is left alone. */
export async function refuseAsked(id: string, problem: string, now: Date): Promise<void> {
  await db().refundRequest.updateMany({
    where: { id, state: 'ASKED' },
    data: { state: 'REFUSED', problem, settledAt: now },
  })
}

/** Refunds asked for before `before` that nobody knows the end of, oldest first. */
export async function listAsked(before: Date): Promise<AskedRefund[]> {
  const rows = await db().refundRequest.findMany({
    where: { state: 'ASKED', requestedAt: { lt: before } },
    orderBy: { requestedAt: 'asc' },
    select: { id: true, amount: true, order: { select: { stripePaymentIntentId: true } } },
  })
  return rows.flatMap(({ id, amount, order: { stripePaymentIntentId: paymentIntentId } }) =>
    paymentIntentId === null ? [] : [{ id, amount, paymentIntentId }],
  )
}

function refused(refusal: RefundRefusal): Asked {
  return { state: 'refused', refusal }
}
