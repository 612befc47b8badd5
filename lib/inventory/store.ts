/** Stock, lots and reservations. Races are decided by conditional updates: the row, not the code, says no. */

import { supplyOf } from '@/lib/catalog/supply.ts'
import { type Db, inTransaction } from '@/lib/platform/db.ts'
import { allocate, lastSaleOn, type Take } from './allocation.ts'

/** Whom bottles are promised to: one checkout, or one cycle of a refill. */
export type Holder = { readonly checkoutId: string } | { readonly cycleId: string }

/** So many bottles of one product. */
export type Bottles = { readonly sku: string; readonly quantity: number }

/**
 * Promises `bottles` to `holder`, all or none.
 * @returns null when done, else the sku that ran short; the caller must then roll back `tx`.
 */
export async function reserve(tx: Db, holder: Holder, bottles: readonly Bottles[]): Promise<string | null> {
  for (const { sku, quantity } of inLockOrder(bottles)) {
    const taken = await tx.$executeRaw`
      UPDATE stock SET reserved = reserved + ${quantity} WHERE sku = ${sku} AND on_hand - reserved >= ${quantity}`
    if (taken === 0) return sku
  }
  await tx.reservation.createMany({ data: bottles.map((bottle) => ({ ...bottle, ...holder })) })
  return null
}

/**
 * Promises `bottles` to `holder` when all of them are there and can still be packed on `day`; nothing is promised
 * otherwise, and `tx` goes on.
 * @param day `2026-12-23`: bottles of lots that have expired by then do not count.
 * @returns the skus that are short; empty when the bottles are promised.
 */
export async function promise(
  tx: Db,
  holder: Holder,
  bottles: readonly Bottles[],
  day: string,
): Promise<string[]> {
  const short = await shortOf(tx, bottles, day)
  if (short.length > 0) return short
  const missing = await reserve(tx, holder, bottles)
  if (missing !== null) throw new Error(`${missing} ran short behind its lock`)
  return []
}

/** Gives back what `holder` still holds; what was consumed or released before is left alone. */
export async function release(tx: Db, holder: Holder, now: Date): Promise<void> {
  for (const { sku, quantity } of await settleHeld(tx, holder, 'RELEASED', now)) {
    await tx.$executeRaw`UPDATE stock SET reserved = reserved - ${quantity} WHERE sku = ${sku}`
  }
}

/**
 * Takes a paid order's bottles off the shelf, first-expiring-first-out, out of what `holder` was promised; bottles whose
 * reservation is gone (a very late payment) come out of what is free, as all do without a holder.
 * @returns the skus for which too little was left: they wait for stock, and nothing of them is taken.
 */
export async function takeForOrder(
  tx: Db,
  orderId: string,
  holder: Holder | null,
  bottles: readonly Bottles[],
  now: Date,
): Promise<string[]> {
  const promises = holder ? await settleHeld(tx, holder, 'CONSUMED', now) : []
  const held = new Map(promises.map((row) => [row.sku, row.quantity]))
  const short: string[] = []
  for (const { sku, quantity } of inLockOrder(bottles)) {
    const promised = held.get(sku) ?? 0
    const free = await tx.$executeRaw`
      UPDATE stock SET reserved = reserved - ${promised}
      WHERE sku = ${sku} AND on_hand - reserved + ${promised} >= ${quantity}`
    const takes = free > 0 ? await takeFromLots(tx, sku, quantity, now) : null
    if (takes === null) short.push(sku)
    else await record(tx, orderId, sku, takes, now)
  }
  return short
}

/**
 * Writes off free bottles of lots whose last capsule would be taken after they expire, counted for the longest supply
 * they are sold in: the third bottle of a 90-day protocol is opened after sixty days.
 * @returns how many bottles left the shelf.
 */
export async function retireLots(now: Date): Promise<number> {
  return inTransaction(async (tx) => {
    const products = await tx.product.findMany({
      where: { kind: 'PRODUCT' },
      orderBy: { sku: 'asc' },
      include: { partOf: { where: { protocol: { active: true } } } },
    })
    let retired = 0
    for (const { sku, capsules, capsulesPerDay, partOf } of products) {
      if (capsules === null || capsulesPerDay === null) continue
      const quantity = Math.max(1, ...partOf.map((part) => part.quantity))
      const { days } = supplyOf([{ capsules, capsulesPerDay, quantity }])
      retired += await retireLotsOf(tx, sku, days, now)
    }
    return retired
  })
}

async function retireLotsOf(tx: Db, sku: string, days: number, now: Date): Promise<number> {
  const [stock] = await tx.$queryRaw<{ free: number }[]>`
    SELECT on_hand - reserved AS free FROM stock WHERE sku = ${sku} FOR UPDATE`
  let free = stock?.free ?? 0
  const lots = await tx.lot.findMany({ where: { sku, onHand: { gt: 0 } }, orderBy: { expiresOn: 'asc' } })
  let retired = 0
  for (const lot of lots.filter((one) => lastSaleOn(one.expiresOn, days) < now)) {
    const quantity = Math.min(lot.onHand, free)
    if (quantity === 0) break
    await tx.stockMovement.create({
      data: { lotId: lot.id, sku, delta: -quantity, reason: 'EXPIRED', createdAt: now },
    })
    free -= quantity
    retired += quantity
  }
  return retired
}

async function settleHeld(
  tx: Db,
  holder: Holder,
  state: 'CONSUMED' | 'RELEASED',
  now: Date,
): Promise<Bottles[]> {
  const whose = 'cycleId' in holder ? { cycle: holder.cycleId } : { checkout: holder.checkoutId }
  const rows = await tx.$queryRaw<Bottles[]>`
    UPDATE reservation SET state = ${state}::"ReservationState", settled_at = ${now}
    WHERE (checkout_id = ${whose.checkout ?? null}::uuid OR cycle_id = ${whose.cycle ?? null}::uuid) AND state = 'HELD'
    RETURNING sku, quantity`
  return inLockOrder(rows)
}

/** The skus of which too little is free on `day`; their stock rows stay locked for the rest of `tx`. */
async function shortOf(tx: Db, bottles: readonly Bottles[], day: string): Promise<string[]> {
  const short: string[] = []
  for (const { sku, quantity } of inLockOrder(bottles)) {
    await tx.$queryRaw`SELECT sku FROM stock WHERE sku = ${sku} FOR UPDATE`
    if (((await freeOn(tx, [sku], day)).get(sku) ?? 0) < quantity) short.push(sku)
  }
  return short
}

/** How many bottles of each sku nobody was promised and can be packed on `day`: those of lots that expire after it. */
export async function freeOn(on: Db, skus: readonly string[], day: string): Promise<Map<string, number>> {
  const rows = await on.$queryRaw<{ sku: string; free: number }[]>`
    SELECT s.sku, COALESCE(SUM(l.on_hand), 0)::int - s.reserved AS free
    FROM stock s LEFT JOIN lot l ON l.sku = s.sku AND l.on_hand > 0 AND l.expires_on > ${day}::date
    WHERE s.sku = ANY(${[...skus]}::text[]) GROUP BY s.sku, s.reserved`
  return new Map(rows.map(({ sku, free }) => [sku, free]))
}

/** Lots past their date stay on the shelf until they are written off; none of them is ever packed. */
async function takeFromLots(tx: Db, sku: string, quantity: number, now: Date): Promise<Take[] | null> {
  const lots = await tx.$queryRaw<{ id: string; expiresOn: Date; onHand: number }[]>`
    SELECT id, expires_on AS "expiresOn", on_hand AS "onHand" FROM lot
    WHERE sku = ${sku} AND on_hand > 0 AND expires_on > ${now}::date ORDER BY expires_on, id FOR UPDATE`
  return allocate(lots, quantity)
}

async function record(
  tx: Db,
  orderId: string,
  sku: string,
  takes: readonly Take[],
  now: Date,
): Promise<void> {
  for (const { lotId, quantity } of takes) {
    await tx.stockMovement.create({
      data: { lotId, sku, delta: -quantity, reason: 'SOLD', orderId, createdAt: now },
    })
    await tx.lotAllocation.create({ data: { orderId, lotId, sku, quantity } })
  }
}

/** Stock rows are always locked in the order of their sku, so that two purchases never wait for each other. */
function inLockOrder(bottles: readonly Bottles[]): Bottles[] {
  return [...bottles].sort((one, other) => one.sku.localeCompare(other.sku))
}
