/** A higher price: proposed with a date, told by mail, and held back until its owner agrees. */
import { queueMail } from '@/lib/mail/store.ts'
import type { PlaceContext } from '@/lib/orders/store.ts'
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import { addDays, sayDate } from '../calendar.ts'
import { planLink } from '../link.ts'
import { aboutPlan } from '../mail-facts.ts'
import { toDay, toIso } from '../rows/store.ts'
import { type Change, savePlan } from '../saving/store.ts'
import { findPlan, lockPlan } from '../store.ts'
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
 * @returns how many plans were asked; one that was asked this price before, and has not answered or has said no, is not asked again.
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

/**
 * Higher prices a plan has not answered, oldest first. One is closed without an answer when the item is gone, costs as much
 * already, or can be had for less: nobody is asked to agree to more than others pay.
 */
export async function listOpenRises(planId: string, on: Db = db()): Promise<OpenRise[]> {
  const rows = await on.priceRise.findMany({
    where: { planId, answer: null },
    orderBy: { createdAt: 'asc' },
    include: { plan: { select: { items: { select: { sku: true, unitAmount: true } } } } },
  })
  const skus = rows.map(({ sku }) => sku)
  const prices = await on.price.findMany({
    where: { sku: { in: skus }, purchase: 'REFILL', validUntil: null },
    select: { sku: true, amount: true },
  })
  return rows.flatMap(({ id, sku, fromAmount, toAmount, effectiveOn, plan }) => {
    const pays = plan.items.find((item) => item.sku === sku)?.unitAmount
    const price = prices.find((one) => one.sku === sku)?.amount
    const isOpen = pays !== undefined && pays < toAmount && price !== undefined && toAmount <= price
    return isOpen ? [{ id, sku, from: fromAmount, to: toAmount, effectiveOn: toIso(effectiveOn) }] : []
  })
}

/** What a no to a higher price is called in the log of changes. */
export const KEEP_PRICE = 'keep_price'

/** A no to a higher price, whose it is, and `words` for her log. */
export type Decline = {
  readonly planId: string
  readonly riseId: string
  readonly actor: Change['actor']
  readonly words: string
}

/** Keeps a no to a higher price, and writes it into her log; the first answer stays. @returns false when it was answered before */
export async function declineRise({ planId, riseId, actor, words }: Decline, now: Date): Promise<boolean> {
  return inTransaction(async (tx) => {
    const plan = await lockPlan(tx, planId)
    if (!plan || !(await answer(tx, planId, riseId, 'DECLINED', now))) return false
    await savePlan(tx, plan, plan, { action: KEEP_PRICE, actor, words, isUndoable: false }, now)
    return true
  })
}

/** Keeps a yes in the transaction that changes the price. @returns false when it was answered, or is closed by now */
export async function acceptRise(tx: Db, planId: string, riseId: string, now: Date): Promise<boolean> {
  const open = await listOpenRises(planId, tx)
  return open.some(({ id }) => id === riseId) && answer(tx, planId, riseId, 'ACCEPTED', now)
}

/** Asks again what was said yes to with the change made at `at`, which is taken back. */
export async function reopenRises(tx: Db, planId: string, at: Date): Promise<void> {
  await tx.priceRise.updateMany({
    where: { planId, answer: 'ACCEPTED', answeredAt: at },
    data: { answer: null, answeredAt: null },
  })
}

async function answer(
  on: Db,
  planId: string,
  riseId: string,
  given: 'ACCEPTED' | 'DECLINED',
  answeredAt: Date,
): Promise<boolean> {
  const { count } = await on.priceRise.updateMany({
    where: { id: riseId, planId, answer: null },
    data: { answer: given, answeredAt },
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
    const same = await tx.priceRise.count({
      where: { planId, sku, toAmount: to, OR: [{ answer: null }, { answer: 'DECLINED' }] },
    })
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
