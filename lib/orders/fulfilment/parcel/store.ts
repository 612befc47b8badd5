/** What an order's parcel holds, read from its rows. */
import { frozenParts } from '@/lib/checkout/checkout.ts'
import type { Db } from '@/lib/platform/db.ts'
import { itemsLeaving } from '../../refunding/items.ts'
import { linesInParcel, missingBottles } from '../parcel.ts'
import type { PackedLot } from '../shipped-mail.ts'

/** Lines as bought, lines as sent, and the bottles that have no lot yet. */
export async function readParcel(tx: Db, orderId: string) {
  const [lines, requests, taken] = await Promise.all([
    tx.orderLine.findMany({ where: { orderId }, orderBy: { position: 'asc' } }),
    tx.refundRequest.findMany({
      where: { orderId, stripeRefundId: { not: null }, bottles: { not: 'KEPT' } },
    }),
    tx.lotAllocation.findMany({ where: { orderId } }),
  ])
  const bought = lines.map((line) => ({ ...line, parts: frozenParts.parse(line.parts) }))
  const sent = linesInParcel(bought, requests.map(itemsLeaving))
  return { bought, sent, missing: missingBottles(sent, taken) }
}

/** The lots an order's bottles are taken from, in the order in which they expire. */
export async function packedLots(tx: Db, orderId: string): Promise<PackedLot[]> {
  const taken = await tx.lotAllocation.findMany({
    where: { orderId },
    include: { lot: { include: { product: { select: { name: true } } } } },
    orderBy: [{ sku: 'asc' }, { lot: { expiresOn: 'asc' } }],
  })
  return taken.map(({ sku, quantity, lot }) => ({
    ...{ sku, quantity, name: lot.product.name, lotCode: lot.code, expiresOn: lot.expiresOn },
  }))
}
