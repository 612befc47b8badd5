/** The one transaction that sends an order off. */
import { Temporal } from 'temporal-polyfill'
import type { Mails } from '@/lib/mail/mail.ts'
import { queueMail } from '@/lib/mail/store.ts'
import { dateIn } from '@/lib/platform/calendar.ts'
import { type Db, inTransaction } from '@/lib/platform/db.ts'
import { env } from '@/lib/platform/env.ts'
import { addJob } from '@/lib/platform/jobs/queue.ts'
import type { PlaceContext } from '../store.ts'
import { packedLots } from './parcel/store.ts'
import { type ShipOutcome, shipRefusal } from './ship.ts'
import { shippedMailOf } from './shipped-mail.ts'

/** What an operator says of a parcel that leaves. */
export type Parcel = {
  readonly orderId: string
  readonly carrier: string
  readonly trackingNumber: string | null
  readonly operatorId: string
}

/**
 * Marks an order as shipped: parcel, mail, and the job by which its refill's dates follow, all or none. The mail of a
 * refill names its next date, so that job sends it. Of two operators
 * at once one wins, and the other is told what left; the same parcel said twice is one parcel.
 */
export async function markShipped(parcel: Parcel, { requestId, now }: PlaceContext): Promise<ShipOutcome> {
  return inTransaction(async (tx) => {
    const order = await lockOrder(tx, parcel.orderId)
    if (!order) return { state: 'refused', refusal: { reason: 'unknown' } }
    if (order.shipment && isSame(order.shipment, parcel)) return { state: 'shipped', number: order.number }
    const refusal = shipRefusal({ ...order, isRefundUnderWay: order.refundRequests.length > 0 })
    if (refusal) return { state: 'refused', refusal }
    const { orderId, carrier, trackingNumber } = parcel
    const shippedOn = dateIn(env().STORE_TIME_ZONE, now)
    await tx.order.update({ where: { id: orderId }, data: { fulfilment: 'SHIPPED' } })
    await tx.shipment.create({
      data: {
        ...{ orderId, carrier, trackingNumber, shippedAt: now, shippedById: parcel.operatorId },
        shippedOn: new Date(`${shippedOn.toString()}T00:00:00Z`),
      },
    })
    if (order.refillEveryDays === null) await queueShippedMail(tx, orderId, null, { requestId, now })
    await addJob(tx, 'follow-shipment', { orderId, requestId })
    return { state: 'shipped', number: order.number }
  })
}

/** Queues the mail about the parcel of an order, once. @param refill the refill it belongs to; null when it belongs to none */
export async function queueShippedMail(
  tx: Db,
  orderId: string,
  refill: Mails['order-shipped']['refill'],
  { requestId }: PlaceContext,
): Promise<void> {
  const order = await tx.order.findUnique({ where: { id: orderId }, include: { shipment: true } })
  if (!order?.shipment) return
  const { carrier, trackingNumber } = order.shipment
  const shippedOn = Temporal.PlainDate.from(order.shipment.shippedOn.toISOString().slice(0, 10))
  const lots = await packedLots(tx, orderId)
  await queueMail(tx, {
    key: `order-shipped:${orderId}`,
    template: 'order-shipped',
    recipient: order.email,
    data: shippedMailOf(order, { carrier, trackingNumber, shippedOn, lots }, refill),
    orderId,
    requestId,
  })
}

async function lockOrder(tx: Db, id: string) {
  await tx.$queryRaw`SELECT id FROM "order" WHERE id = ${id}::uuid FOR UPDATE`
  return tx.order.findUnique({
    where: { id },
    include: {
      shipment: true,
      refundRequests: { where: { state: 'ASKED', bottles: { not: 'KEPT' } }, select: { id: true } },
    },
  })
}

function isSame(
  left: { carrier: string; trackingNumber: string | null; shippedById: string | null },
  said: Parcel,
): boolean {
  return (
    left.carrier === said.carrier &&
    left.trackingNumber === said.trackingNumber &&
    left.shippedById === said.operatorId
  )
}
