/** Telling somebody about a charge before it: the quote, the bottles put aside, the mail and its proof, in one transaction. */
import type { Mails } from '@/lib/mail/mail.ts'
import { queueMail } from '@/lib/mail/store.ts'
import type { PlaceContext } from '@/lib/orders/store.ts'
import { type Db, inTransaction } from '@/lib/platform/db.ts'
import { sayDate } from '../../calendar.ts'
import { linesOf } from '../../cycle.ts'
import { planLink } from '../../link.ts'
import { aboutPlan, noticeOf, type Shortage } from '../../mail-facts.ts'
import type { Plan, Quote } from '../../plan.ts'
import { toDay } from '../../rows/store.ts'
import { putAside, savePlan } from '../../saving/store.ts'
import { consentWordsOf, lockPlan } from '../../store.ts'
import { readFacts } from '../facts/store.ts'
import { announced, stockSought } from '../outcome.ts'
import { stepOf } from '../step.ts'

/**
 * Announces the delivery ahead at `quote`, which was asked for the plan at `version`.
 * @returns false when the plan has changed since, or the announcement is not due any more
 */
export async function announce(
  planId: string,
  version: number,
  quote: Quote,
  { requestId, now }: PlaceContext,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const plan = await lockPlan(tx, planId)
    if (plan?.version !== version) return false
    const step = stepOf(plan, await readFacts(plan, now, tx))
    if (step.kind !== 'announce') return false
    const short = await putAside(tx, { ...plan.cycle, quote, chargeOn: step.chargeOn }, now)
    const after = announced(plan, step.chargeOn, quote, short.length === 0)
    const words = `We told you about the charge of ${sayDate(step.chargeOn)}.`
    const log = { action: 'announce', actor: 'ENGINE', words, isUndoable: false } as const
    const saved = await savePlan(tx, plan, after, log, now)
    const mailId = await mailNotice(tx, saved, quote, step.why, shortage(saved, short), { requestId, now })
    await keepNotice(tx, saved, quote, 'ADVANCE', mailId, now)
    return true
  })
}

/**
 * Looks whether the bottles of a short delivery have come, and says what follows.
 * @returns whether anything more may be due now
 */
export async function seekStock(planId: string, { requestId, now }: PlaceContext): Promise<boolean> {
  return inTransaction(async (tx) => {
    const plan = await lockPlan(tx, planId)
    if (!plan) return false
    const facts = await readFacts(plan, now, tx)
    const { quote } = plan.cycle
    if (stepOf(plan, facts).kind !== 'seek_stock' || quote === null) return false
    // Bottles found now are packed on the day they are charged, which may be eight days ahead.
    const found = stockSought(plan, true, facts.today).cycle
    const short = await putAside(tx, found, now)
    const after = stockSought(plan, short.length === 0, facts.today)
    if (after.cycle.state === plan.cycle.state && after.cycle.stock === plan.cycle.stock) return false
    const saved = await savePlan(tx, plan, after, null, now)
    if (after.cycle.state === 'STOCK_WAIT') {
      await mailStockWait(tx, saved, shortage(saved, short), { requestId, now })
      return false
    }
    const mailId = await mailNotice(tx, saved, quote, 'stock_is_back', shortage(saved, []), {
      requestId,
      now,
    })
    // A date that did not move was announced in time: that notice stands.
    if (after.cycle.chargeOn !== plan.cycle.chargeOn) {
      const kind = plan.cycle.waitsForStock && after.cycle.chargeOn <= facts.today ? 'CONFIRMED' : 'ADVANCE'
      await keepNotice(tx, saved, quote, kind, mailId, now)
    }
    return true
  })
}

/** Keeps the proof of what somebody was told about a charge. */
export async function keepNotice(
  tx: Db,
  { id: planId, cycle }: Plan,
  { total }: Quote,
  kind: 'ADVANCE' | 'CONFIRMED',
  mailId: string | null,
  createdAt: Date,
): Promise<void> {
  if (mailId === null) throw new Error(`the notice of cycle ${cycle.id} was mailed before`)
  const chargeOn = toDay(cycle.chargeOn)
  await tx.notice.create({ data: { planId, cycleId: cycle.id, kind, chargeOn, total, mailId, createdAt } })
}

/** Queues the notice of the delivery ahead; one a version of the plan. */
export async function mailNotice(
  tx: Db,
  plan: Plan,
  quote: Quote,
  why: Mails['refill-notice']['why'],
  short: Shortage,
  { requestId, now }: PlaceContext,
): Promise<string | null> {
  return queueMail(tx, {
    key: `refill-notice:${plan.cycle.id}:${plan.version}`,
    template: 'refill-notice',
    recipient: plan.email,
    data: noticeOf(plan, quote, why, short, await consentWordsOf(plan.id, tx), now),
    ...{ orderId: null, planId: plan.id, requestId },
  })
}

/** The lines of the delivery ahead that `shortSkus` of bottles leave short, and the others. */
export function shortage(plan: Plan, shortSkus: readonly string[]): Shortage {
  const lines = linesOf(plan, plan.cycle)
  const isShort = (line: (typeof lines)[number]) => line.parts.some(({ sku }) => shortSkus.includes(sku))
  return {
    short: lines.filter(isShort),
    rest: shortSkus.length > 0 ? lines.filter((line) => !isShort(line)) : [],
  }
}

/** Says, once a delivery, that its day has come without its bottles and that nothing was charged. */
export async function mailStockWait(
  tx: Db,
  plan: Plan,
  { short, rest }: Shortage,
  { requestId, now }: PlaceContext,
): Promise<void> {
  await queueMail(tx, {
    key: `refill-stock-wait:${plan.cycle.id}`,
    template: 'refill-stock-wait',
    recipient: plan.email,
    data: {
      ...aboutPlan(plan, now),
      chargeOn: sayDate(plan.cycle.chargeOn),
      short: short.map(({ name }) => name),
      rest: rest.map(({ name }) => name),
      stockLink: planLink(plan, now, 'stock'),
      swapLink: planLink(plan, now, 'swap'),
      skipLink: planLink(plan, now, 'skip'),
    },
    ...{ orderId: null, planId: plan.id, requestId },
  })
}
