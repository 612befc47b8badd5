/** A plan begins with the paid order that chose it, once: the order is unique among plans. */
import { randomUUID } from 'node:crypto'
import { frozenParts } from '@/lib/checkout/checkout.ts'
import { newOrderNumber } from '@/lib/orders/number.ts'
import type { Card } from '@/lib/payments/cards.ts'
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import { firstCycle, shipped } from '../engine/outcome.ts'
import { readLeadDays } from '../policy/store.ts'
import { cycleRow, json } from '../saving/store.ts'
import { lockPlan } from '../store.ts'
import { todayAt } from '../today.ts'

const include = {
  lines: { orderBy: { position: 'asc' } },
  shipment: true,
  checkout: { select: { consent: true, lines: { select: { sku: true, taxCode: true } } } },
  startedPlan: { select: { id: true } },
} as const

/** The card an order's refills will be charged to; null when it began no refill, or its plan is there already. */
export async function findCardOfOrder(orderId: string): Promise<{ paymentMethodId: string | null } | null> {
  const order = await db().order.findUnique({
    where: { id: orderId },
    select: { stripePaymentMethodId: true, refillEveryDays: true, checkoutId: true, startedPlan: true },
  })
  if (!order || order.refillEveryDays === null || !order.checkoutId || order.startedPlan) return null
  return { paymentMethodId: order.stripePaymentMethodId }
}

/**
 * Begins the plan of the order `orderId` with the card that paid it.
 * @returns the plan's id; the one that was begun before when this comes twice
 */
export async function beginPlan(orderId: string, card: Card | null, now: Date): Promise<string> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "order" WHERE id = ${orderId}::uuid FOR UPDATE`
    const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, include })
    if (order.startedPlan) return order.startedPlan.id
    const { checkout, refillEveryDays, stripeCustomerId } = order
    if (!checkout?.consent || refillEveryDays === null || stripeCustomerId === null)
      throw new Error(`order ${order.number} chose a refill and lacks its consent or its customer`)
    const taxCodes = new Map(checkout.lines.map(({ sku, taxCode }) => [sku, taxCode]))
    const refilled = order.lines.filter((line) => line.purchase === 'REFILL')
    const boughtOn = todayAt(order.placedAt)
    const plan = await tx.plan.create({
      data: {
        number: newOrderNumber().replace(/^VS/, 'VR'),
        ...{
          userId: order.userId,
          email: order.email,
          originOrderId: order.id,
          consentId: checkout.consent.id,
        },
        ...{ everyDays: refillEveryDays, leadDays: await readLeadDays(tx), currency: order.currency },
        address: json({
          ...{ name: order.name, line1: order.addressLine1, line2: order.addressLine2, city: order.city },
          ...{ region: order.region, postalCode: order.postalCode, country: order.country },
        }),
        ...{ stripeCustomerId, stripePaymentMethodId: order.stripePaymentMethodId },
        ...(card ? { card: json(card) } : {}),
        startedOn: new Date(`${boughtOn}T00:00:00Z`),
        items: {
          create: refilled.map(({ sku, name, quantity, unitAmount, parts }) => ({
            ...{ sku, name, quantity, unitAmount, taxCode: taxCodes.get(sku) ?? '' },
            parts: json(frozenParts.parse(parts)),
          })),
        },
      },
      select: { id: true },
    })
    const first = firstCycle(randomUUID(), boughtOn, refillEveryDays)
    await tx.cycle.create({ data: { ...cycleRow(first), id: first.id, number: 1, planId: plan.id } })
    await log(tx, plan.id, `Your refill began, every ${refillEveryDays} days.`, now)
    if (order.shipment) await followParcel(tx, plan.id, order.shipment.shippedOn)
    return plan.id
  })
}

async function log(tx: Db, planId: string, words: string, now: Date): Promise<void> {
  await tx.planChange.create({
    data: { planId, version: 1, action: 'begin', actor: 'CUSTOMER', words, createdAt: now },
  })
}

/** The parcel left before the plan was begun: its first date follows it at once. */
async function followParcel(tx: Db, planId: string, shippedOn: Date): Promise<void> {
  const plan = await lockPlan(tx, planId)
  if (!plan) return
  const { cycle } = shipped(
    { ...plan, last: { ...plan.last, shippedOn: null } },
    shippedOn.toISOString().slice(0, 10),
  )
  await tx.cycle.update({ where: { id: cycle.id }, data: cycleRow(cycle) })
}
