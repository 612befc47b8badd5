/** The mails after a charge that did not go through: one a fact, with the way on. */
import type { Mails } from '@/lib/mail/mail.ts'
import { queueMail } from '@/lib/mail/store.ts'
import type { PlaceContext } from '@/lib/orders/store.ts'
import { cardName } from '@/lib/payments/cards.ts'
import { declineWords } from '@/lib/payments/declines.ts'
import type { Db } from '@/lib/platform/db.ts'
import { addDays, CONFIRM_DAYS, RETRY_DAYS, sayDate } from '../../../calendar.ts'
import { planLink } from '../../../link.ts'
import { aboutPlan } from '../../../mail-facts.ts'
import type { Plan } from '../../../plan.ts'
import { todayAt } from '../../../today.ts'
import { reminderKey } from '../../facts/store.ts'
import type { GiveBackWhy } from '../../verdict.ts'

/** The card declined, and is tried again. */
export async function mailDeclined(tx: Db, plan: Plan, { requestId, now }: PlaceContext): Promise<void> {
  const { id, failures, declineCode, retryOn, quote } = plan.cycle
  if (retryOn === null || quote === null) throw new Error(`cycle ${id} is not in dunning`)
  await queueMail(tx, {
    key: `refill-declined:${id}:${plan.version}`,
    template: 'refill-declined',
    recipient: plan.email,
    data: {
      ...aboutPlan(plan, now),
      total: quote.total,
      reason: declineWords(declineCode ?? ''),
      card: plan.card && cardName(plan.card),
      tries: failures,
      retryOn: sayDate(retryOn),
      nextIsLast: failures === RETRY_DAYS.length,
      cardLink: planLink(plan, now, 'card'),
      skipLink: planLink(plan, now, 'skip'),
    },
    ...{ orderId: null, planId: plan.id, requestId },
  })
}

/** The bank asks her herself. @param reminder 0 for the first mail, then which reminder it is */
export async function mailActionRequired(
  tx: Db,
  plan: Plan,
  reminder: number,
  { requestId, now }: PlaceContext,
): Promise<void> {
  const { id, failedOn, hostedInvoiceUrl, quote } = plan.cycle
  if (hostedInvoiceUrl === null || quote === null) throw new Error(`cycle ${id} has no page to pay on`)
  await queueMail(tx, {
    key:
      reminder === 0
        ? `refill-action-required:${id}:${plan.version}`
        : `${reminderKey(plan.cycle)}:${reminder}`,
    template: 'refill-action-required',
    recipient: plan.email,
    data: {
      ...aboutPlan(plan, now),
      total: quote.total,
      payLink: hostedInvoiceUrl,
      isReminder: reminder > 0,
      until: sayDate(addDays(failedOn ?? todayAt(now), CONFIRM_DAYS)),
      cardLink: planLink(plan, now, 'card'),
    },
    ...{ orderId: null, planId: plan.id, requestId },
  })
}

/** The plan rests until another card pays. */
export async function mailRests(
  tx: Db,
  plan: Plan,
  why: Mails['refill-paused']['why'],
  { requestId, now }: PlaceContext,
): Promise<void> {
  await queueMail(tx, {
    key: `refill-paused:${plan.cycle.id}:${plan.version}`,
    template: 'refill-paused',
    recipient: plan.email,
    data: {
      ...aboutPlan(plan, now),
      why,
      total: plan.cycle.quote?.total ?? 0,
      cardLink: planLink(plan, now, 'card'),
    },
    ...{ orderId: null, planId: plan.id, requestId },
  })
}

const reasons = { CANCELLED: 'cancelled', LEFT_OUT: 'left_out', OTHER_AMOUNT: 'other_amount' } as const

/** What was captured for a delivery nobody wants any more has gone back. */
export async function mailGivenBack(
  tx: Db,
  plan: Plan,
  { cycleId, total, why }: { readonly cycleId: string; readonly total: number; readonly why: GiveBackWhy },
  { requestId, now }: PlaceContext,
): Promise<void> {
  await queueMail(tx, {
    key: `refill-refunded:${cycleId}`,
    template: 'refill-refunded',
    recipient: plan.email,
    data: { ...aboutPlan(plan, now), total, why: reasons[why] },
    ...{ orderId: null, planId: plan.id, requestId },
  })
}
