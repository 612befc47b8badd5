/** A plan's rows as a plan, and back. JSON columns are read with a schema: a row written wrong is found here. */
import type { Prisma } from '@/generated/prisma/client.ts'
import { isRhythm } from '@/lib/cart/cart.ts'
import { currencyOf } from '@/lib/platform/money.ts'
import type { Cycle, IsoDate, Plan } from '../plan.ts'
import { address, card, counts, lines, loggedCycle, loggedPlan, omitted, parts } from './shapes.ts'

/** What a plan is read with: its items, its newest deliveries, and the parcel of the last one that was charged. */
export const planInclude = {
  items: { orderBy: { sku: 'asc' } },
  cycles: { orderBy: { number: 'desc' }, take: 4 },
  originOrder: { select: { fulfilment: true, shipment: { select: { shippedOn: true } } } },
} as const satisfies Prisma.PlanInclude

export type PlanRow = Prisma.PlanGetPayload<{ include: typeof planInclude }>
export type LastPaid = Prisma.CycleGetPayload<{
  include: { order: { select: { fulfilment: true; shipment: { select: { shippedOn: true } } } } }
}>

/** States a delivery never leaves by itself. */
export const CLOSED: readonly Cycle['state'][] = ['PAID', 'SKIPPED', 'CANCELLED']

/** True for the delivery ahead of a plan; a plan has one, unless it is cancelled. */
export function isOpen(state: Cycle['state']): boolean {
  return !CLOSED.includes(state)
}

/** @param paid the plan's last delivery that was paid; null while there is none but the order it began with */
export function toPlan(row: PlanRow, paid: LastPaid | null): Plan {
  const cycles = row.cycles.map(toCycle)
  const cycle = cycles.find(({ state }) => isOpen(state)) ?? cycles[0]
  if (!cycle || !isRhythm(row.everyDays)) throw new Error(`plan ${row.number} is not whole`)
  const before = cycles.find(({ number }) => number === cycle.number - 1)
  return {
    ...{ id: row.id, number: row.number, email: row.email, userId: row.userId, state: row.state },
    ...{ pauseReason: row.pauseReason, resumeOn: isoOf(row.resumeOn), everyDays: row.everyDays },
    ...{ leadDays: row.leadDays, currency: currencyOf(row.currency), version: row.version },
    items: row.items.map(({ planId: _, ...item }) => ({ ...item, parts: parts.parse(item.parts) })),
    address: address.parse(row.address),
    consentId: row.consentId,
    customerId: row.stripeCustomerId,
    paymentMethodId: row.stripePaymentMethodId,
    card: card.nullable().parse(row.card),
    counts: counts.parse(row.counts),
    startedOn: toIso(row.startedOn),
    cancelledAt: row.cancelledAt,
    cycle,
    skipped: before?.state === 'SKIPPED' ? before : null,
    last: lastOf(row, paid),
  }
}

/** One delivery. */
export function toCycle(row: PlanRow['cycles'][number]): Cycle {
  const { id, number, state, stock, waitsForStock, failures, declineCode, hostedInvoiceUrl } = row
  const { subtotal, tax, total } = row
  const isQuoted = row.lines !== null && subtotal !== null && tax !== null && total !== null
  return {
    ...{ id, number, state, stock, waitsForStock, failures, declineCode, hostedInvoiceUrl },
    chargeOn: toIso(row.chargeOn),
    extras: lines.parse(row.extras),
    omitted: omitted.parse(row.omitted),
    address: address.nullable().parse(row.address),
    quote: isQuoted ? { lines: lines.parse(row.lines), subtotal, tax, total } : null,
    invoiceId: row.stripeInvoiceId,
    failedOn: isoOf(row.failedOn),
    retryOn: isoOf(row.retryOn),
    paidOn: isoOf(row.paidOn),
  }
}

/** An ISO date as PostgreSQL's `date` travels. */
export function toDay(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`)
}

/** A `date` column as an ISO date. */
export function toIso(day: Date): IsoDate {
  return day.toISOString().slice(0, 10)
}

function isoOf(day: Date | null): IsoDate | null {
  return day === null ? null : toIso(day)
}

/** An order that was refunded before it left never leaves: it holds the next delivery up no longer. */
function lastOf(row: PlanRow, paid: LastPaid | null): Plan['last'] {
  const chargedOn = paid?.paidOn ? toIso(paid.paidOn) : toIso(row.startedOn)
  const order = paid ? paid.order : row.originOrder
  const shippedOn = isoOf(order?.shipment?.shippedOn ?? null)
  return { chargedOn, shippedOn: shippedOn ?? (order?.fulfilment === 'CANCELLED' ? chargedOn : null) }
}

/** A delivery as the log of changes keeps it. @throws when it was written wrong */
export function cycleFromLog(kept: unknown): Cycle {
  return loggedCycle.parse(kept)
}

/** A plan as the log of changes keeps it. @throws when it was written wrong */
export function planFromLog(kept: unknown): Plan {
  return loggedPlan.parse(kept)
}
