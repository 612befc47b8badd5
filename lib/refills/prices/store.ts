/** A higher price: proposed with a date, told by mail, and held back until its owner agrees. */
import { queueMail } from '@/lib/mail/store.ts'
import type { PlaceContext } from '@/lib/orders/store.ts'
import { db, inTransaction } from '@/lib/platform/db.ts'
import { addDays, sayDate } from '../calendar.ts'
import { planLink } from '../link.ts'
import { aboutPlan } from '../mail-facts.ts'
import { toDay, toIso } from '../rows/store.ts'
import { findPlan } from '../store.ts'
import { todayAt } from '../today.ts'

/**
 * Days between telling of a higher price and the first date it can apply: within the 7 to 30 days that California asks
 * for, and the 5 to 30 of New York (shared/refill-notes.md §3.2).
 */
export const RISE_NOTICE_DAYS = 14

/** A higher price that waits for an answer. Minor units. */
export type OpenRise = {
  readonly id: string
  readonly sku: string
  readonly from: number
  readonly to: number
  readonly effectiveOn: string
}

/**
 * Proposes the current refill price of `sku` to every running plan that pays less. Nothing changes for anybody who does
 * not agree.
 * @returns how many plans were asked; one that was asked this price before, and has not answered, is not asked again.
 *   Null when nothing of that sku is sold as a refill.
 */
export async function proposePrice(sku: string, { requestId, now }: PlaceContext): Promise<number | null> {
  const price = await db().price.findFirst({
    where: { sku, purchase: 'REFILL', validUntil: null },
    select: { amount: true },
  })
  if (!price) return null
  const items = await db().planItem.findMany({
    where: { sku, unitAmount: { lt: price.amount }, plan: { state: { not: 'CANCELLED' } } },
    select: { planId: true },
    orderBy: { planId: 'asc' },
  })
  const effectiveOn = addDays(todayAt(now), RISE_NOTICE_DAYS)
  let asked = 0
  for (const { planId } of items)
    if (await propose(planId, sku, price.amount, effectiveOn, { requestId, now })) asked += 1
  return asked
}

/** Higher prices a plan has not answered, oldest first. */
export async function listOpenRises(planId: string): Promise<OpenRise[]> {
  const rows = await db().priceRise.findMany({
    where: { planId, answer: null },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map(({ id, sku, fromAmount, toAmount, effectiveOn }) => ({
    ...{ id, sku, from: fromAmount, to: toAmount, effectiveOn: toIso(effectiveOn) },
  }))
}

/** Keeps the answer to a higher price; the first answer stays. @returns false when it was answered before */
export async function answerRise(
  planId: string,
  riseId: string,
  answer: 'ACCEPTED' | 'DECLINED',
  now: Date,
): Promise<boolean> {
  const { count } = await db().priceRise.updateMany({
    where: { id: riseId, planId, answer: null },
    data: { answer, answeredAt: now },
  })
  return count > 0
}

async function propose(
  planId: string,
  sku: string,
  to: number,
  effectiveOn: string,
  { requestId, now }: PlaceContext,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const plan = await findPlan(planId, tx)
    const item = plan?.items.find((one) => one.sku === sku)
    const same = await tx.priceRise.count({ where: { planId, sku, toAmount: to, answer: null } })
    if (!plan || !item || same > 0) return false
    const mailId = await queueMail(tx, {
      key: `refill-price-rise:${planId}:${sku}:${to}:${effectiveOn}`,
      template: 'refill-price-rise',
      recipient: plan.email,
      data: {
        ...aboutPlan(plan, now),
        ...{ name: item.name, from: item.unitAmount, to, effectiveOn: sayDate(effectiveOn) },
        answerLink: planLink(plan, now, 'price'),
      },
      ...{ orderId: null, planId, requestId },
    })
    if (mailId === null) return false
    await tx.priceRise.create({
      data: {
        ...{ planId, sku, fromAmount: item.unitAmount, toAmount: to, mailId, createdAt: now },
        effectiveOn: toDay(effectiveOn),
      },
    })
    return true
  })
}
