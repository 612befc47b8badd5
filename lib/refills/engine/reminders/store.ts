/** Mails that follow the calendar and charge nothing: a card that ends soon, and once a year what is agreed. */
import { queueMail } from '@/lib/mail/store.ts'
import type { PlaceContext } from '@/lib/orders/store.ts'
import { cardMonth, cardName } from '@/lib/payments/cards.ts'
import { db, inTransaction } from '@/lib/platform/db.ts'
import { addDays, sayDate } from '../../calendar.ts'
import { linesOf, subtotalOf } from '../../cycle.ts'
import { planLink } from '../../link.ts'
import { aboutPlan, mailLine } from '../../mail-facts.ts'
import { sayNext } from '../../outlook.ts'
import type { IsoDate, Plan } from '../../plan.ts'
import { consentWordsOf, findPlan } from '../../store.ts'
import { todayAt } from '../../today.ts'

/** A card is told of when the month so many days from now is its last, so 30 to 60 days before it ends. */
const LOOK_AHEAD_DAYS = 30
const PAGE = 200

/** Queues what the calendar asks for today; the key of each mail makes every one after the first do nothing. */
export async function remindPlans(context: PlaceContext): Promise<void> {
  const today = todayAt(context.now)
  for (const id of await cardsEnding(today)) await remind(id, context, mailCardExpiring)
  for (const id of await anniversaries(today)) await remind(id, context, mailYearly)
}

/** Running plans whose card ends with that month or before, and whose owner was not told so yet. */
async function cardsEnding(today: IsoDate): Promise<string[]> {
  const month = addDays(today, LOOK_AHEAD_DAYS).slice(0, 7)
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM plan WHERE state = 'ACTIVE' AND card IS NOT NULL
      AND (card->>'expYear') || '-' || lpad(card->>'expMonth', 2, '0') <= ${month}
      AND NOT EXISTS (SELECT 1 FROM mail WHERE key = 'refill-card-expiring:' || plan.id || ':' || (card->>'expYear') || '-' || (card->>'expMonth'))
    ORDER BY id LIMIT ${PAGE}`
  return rows.map(({ id }) => id)
}

/** Plans that began on this day of an earlier year, or on one that was not swept, within the last month. */
async function anniversaries(today: IsoDate): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM plan WHERE state <> 'CANCELLED'
      AND started_on <= (${today}::date - interval '1 year')
      AND (${today}::date - (started_on + date_part('year', age(${today}::date, started_on)) * interval '1 year')::date) < 31
      AND NOT EXISTS (SELECT 1 FROM mail WHERE key = 'refill-yearly:' || plan.id || ':' || date_part('year', age(${today}::date, started_on)))
    ORDER BY id LIMIT ${PAGE}`
  return rows.map(({ id }) => id)
}

type Mailing = (plan: Plan, context: PlaceContext) => Promise<void>

async function remind(planId: string, context: PlaceContext, mail: Mailing): Promise<void> {
  const plan = await findPlan(planId)
  if (plan) await mail(plan, context)
}

async function mailCardExpiring(plan: Plan, { requestId, now }: PlaceContext): Promise<void> {
  const { card } = plan
  if (!card) return
  const data = {
    ...aboutPlan(plan, now),
    card: cardName(card),
    expires: cardMonth(card),
    nextOn: sayNext(plan, todayAt(now)),
    cardLink: planLink(plan, now, 'card'),
  }
  await inTransaction((tx) =>
    queueMail(tx, {
      key: `refill-card-expiring:${plan.id}:${card.expYear}-${card.expMonth}`,
      template: 'refill-card-expiring',
      recipient: plan.email,
      ...{ data, orderId: null, planId: plan.id, requestId },
    }),
  )
}

async function mailYearly(plan: Plan, { requestId, now }: PlaceContext): Promise<void> {
  const years = yearsBetween(plan.startedOn, todayAt(now))
  const lines = linesOf(plan, { extras: [], omitted: [] })
  await inTransaction(async (tx) =>
    queueMail(tx, {
      key: `refill-yearly:${plan.id}:${years}`,
      template: 'refill-yearly',
      recipient: plan.email,
      data: {
        ...aboutPlan(plan, now),
        startedOn: sayDate(plan.startedOn),
        everyDays: plan.everyDays,
        lines: lines.map(mailLine),
        subtotal: subtotalOf(lines),
        nextOn: plan.state === 'ACTIVE' ? sayNext(plan, todayAt(now)) : null,
        refillTerms: await consentWordsOf(plan.id, tx),
      },
      ...{ orderId: null, planId: plan.id, requestId },
    }),
  )
}

function yearsBetween(from: IsoDate, to: IsoDate): number {
  const whole = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? whole - 1 : whole
}
