/** What is known of the capsules of a plan: its parcels, and how many are taken a day. */
import { z } from 'zod'
import { bottlesIn } from '@/lib/inventory/bottles.ts'
import { type Db, db } from '@/lib/platform/db.ts'
import type { Plan } from '../plan.ts'
import { toIso } from '../rows/store.ts'
import type { ProductSupply } from '../supply-left.ts'

const parts = z.array(z.object({ sku: z.string(), quantity: z.int().positive() }))

/** A product of a plan, with what was paid for and has not left yet. */
export type PlanSupply = ProductSupply & { readonly waiting: number }

/** The supply of every bottle a plan holds, in the order of its items. */
export async function readSupply(plan: Plan, on: Db = db()): Promise<PlanSupply[]> {
  const bottles = new Map(
    plan.items.flatMap((item) => item.parts.map(({ sku, name }) => [sku, name] as const)),
  )
  const products = await on.product.findMany({
    where: { sku: { in: [...bottles.keys()] } },
    select: { sku: true, capsules: true, capsulesPerDay: true },
  })
  const parcels = await listParcels(plan.id, on)
  return [...bottles].flatMap(([sku, name]) => {
    const product = products.find((one) => one.sku === sku)
    if (!product?.capsules || !product.capsulesPerDay) return []
    const { capsules, capsulesPerDay } = product
    const sent = parcels.map(({ on: day, isAhead, bottles: held }) => ({
      ...{ on: day, isAhead, capsules: (held.get(sku) ?? 0) * capsules },
    }))
    return [
      {
        ...{ sku, name, capsulesPerDay },
        shipped: sent.flatMap(({ on: day, capsules: count }) =>
          day === null ? [] : [{ on: day, capsules: count }],
        ),
        waiting: sent.reduce((sum, parcel) => sum + (parcel.isAhead ? parcel.capsules : 0), 0),
        counted: plan.counts[sku] ?? null,
      },
    ]
  })
}

type Parcel = {
  /** The day it left; null while it has not. */
  readonly on: string | null
  /** Paid for, and still to leave. */
  readonly isAhead: boolean
  readonly bottles: ReadonlyMap<string, number>
}

/** The parcels of the order a plan began with and of its paid deliveries. */
async function listParcels(planId: string, on: Db): Promise<Parcel[]> {
  const orders = await on.order.findMany({
    where: { OR: [{ startedPlan: { id: planId } }, { cycle: { planId } }] },
    select: {
      fulfilment: true,
      shipment: { select: { shippedOn: true } },
      lines: { select: { quantity: true, parts: true } },
    },
  })
  return orders.map(({ fulfilment, shipment, lines }) => ({
    on: shipment && toIso(shipment.shippedOn),
    isAhead: !shipment && fulfilment !== 'CANCELLED',
    bottles: bottlesOf(lines),
  }))
}

function bottlesOf(lines: readonly { quantity: number; parts: unknown }[]): Map<string, number> {
  const held = bottlesIn(lines.map((line) => ({ quantity: line.quantity, parts: parts.parse(line.parts) })))
  return new Map(held.map(({ sku, quantity }) => [sku, quantity]))
}
