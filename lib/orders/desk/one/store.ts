/** One order with everything an operator needs of it. Whoever calls has proven that an operator is asking. */
import { frozenParts } from '@/lib/checkout/checkout.ts'
import { db } from '@/lib/platform/db.ts'
import { currencyOf } from '@/lib/platform/money.ts'
import { consentInclude, consentOf } from '../../consent-words.ts'
import { packedLots, readParcel } from '../../fulfilment/parcel/store.ts'
import { refundItems } from '../../refunding/items.ts'
import { type RefundReason, refundReasons } from '../../refunding/outcome.ts'
import { refundableOrder } from '../../refunding/store.ts'
import { kindOf } from '../list.ts'
import type { DeskOrder } from '../order.ts'

const include = {
  lines: { orderBy: { position: 'asc' } },
  shipment: { include: { shippedBy: { select: { email: true } } } },
  refundRequests: { orderBy: { requestedAt: 'asc' }, include: { requestedBy: { select: { email: true } } } },
  refunds: { orderBy: { createdAt: 'asc' } },
  disputes: { orderBy: { createdAt: 'asc' } },
  mails: { orderBy: { createdAt: 'asc' } },
  ...consentInclude,
} as const

/** The order `number`; null when there is none. */
export async function findDeskOrder(number: string): Promise<DeskOrder | null> {
  const row = await db().order.findUnique({ where: { number }, include })
  if (!row) return null
  const { checkout: _, cycle: __, refunds, ...order } = row
  const parcel = await readParcel(db(), row.id)
  return {
    ...order,
    currency: currencyOf(order.currency),
    kind: kindOf(row),
    consent: consentOf(row),
    lines: row.lines.map((line) => ({
      ...line,
      parts: frozenParts.parse(line.parts),
      sent: parcel.sent.find(({ position }) => position === line.position)?.quantity ?? 0,
    })),
    lots: await packedLots(db(), row.id),
    missing: parcel.missing.map(({ sku, quantity }) => ({ quantity, name: nameOf(parcel.bought, sku) })),
    refundable: await refundableOrder(db(), row.id),
    refundRequests: row.refundRequests.map((request) => ({
      ...request,
      items: refundItems(request),
      reason: reasonOf(request.reason),
      requestedBy: request.requestedBy?.email ?? null,
    })),
    stripeRefunds: refunds,
    shippedBy: row.shipment?.shippedBy?.email ?? null,
  }
}

/** The id of the order `number`; null when there is none. */
export async function orderIdOf(number: string): Promise<string | null> {
  return (await db().order.findUnique({ where: { number }, select: { id: true } }))?.id ?? null
}

function nameOf(lines: readonly { parts: readonly { sku: string; name: string }[] }[], sku: string): string {
  return lines.flatMap(({ parts }) => parts).find((part) => part.sku === sku)?.name ?? sku
}

function reasonOf(kept: string): RefundReason {
  return Object.hasOwn(refundReasons, kept) ? (kept as RefundReason) : 'other'
}
