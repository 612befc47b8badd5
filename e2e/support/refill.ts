/** A refill of a test's own: bought as a visitor buys it, and days that go by for it alone. */
import { expect } from 'vitest'
import { termsDigest } from '@/lib/checkout/terms-digest.ts'
import { markShipped } from '@/lib/orders/fulfilment/store.ts'
import { readCard } from '@/lib/payments/cards.ts'
import { now } from '@/lib/platform/clock.ts'
import { act, preview } from '@/lib/refills/acting/act.ts'
import type { ActOutcome } from '@/lib/refills/acting/outcome.ts'
import type { Action } from '@/lib/refills/actions/action.ts'
import type { Cycle, Plan } from '@/lib/refills/plan.ts'
import { newTermsOf } from '@/lib/refills/plan-terms.ts'
import { findPlan } from '@/lib/refills/store.ts'
import { buy, newEmail } from './buyer.ts'
import { database, ownProduct, row, rows } from './database.ts'
import { mailsTo } from './mailbox.ts'
import { stripe } from './sandbox.ts'
import { newSession, signedIn } from './sign-in.ts'

export type Refill = {
  readonly planId: string
  readonly sku: string
  readonly email: string
  /** The order it began with. */
  readonly orderId: string
  readonly orderNumber: string
}

const SLOW = { timeout: 60_000, interval: 50 }

/** What a call of the store's own code is made with. */
export const context = () => ({ requestId: 'refill-test', now: now() })

/** Buys a refill of a product of its own, with so many bottles on the shelf; its plan has begun. */
export async function buyRefill(bottles = 10, everyDays = 30): Promise<Refill> {
  const sku = await ownProduct(bottles)
  const email = newEmail()
  const { number: orderNumber } = await buy({ sku, purchase: 'REFILL', everyDays }, email)
  const { id: orderId } = await row<{ id: string }>('SELECT id FROM "order" WHERE number = $1', [orderNumber])
  const plans = () => rows<{ id: string }>('SELECT id FROM plan WHERE origin_order_id = $1', [orderId])
  await expect.poll(async () => (await plans()).length, SLOW).toBe(1)
  const planId = (await plans())[0]?.id ?? ''
  return { planId, sku, email, orderId, orderNumber }
}

/** The same, and its first parcel has left. */
export async function runningRefill(bottles = 10): Promise<Refill> {
  const refill = await buyRefill(bottles)
  await ship(refill.orderId)
  return refill
}

/** Announced, with its mail sent, and due today; not charged yet. */
export async function dueRefill(bottles = 10): Promise<Refill> {
  const refill = await runningRefill(bottles)
  await daysPass(refill, 22)
  await sweep(refill)
  await mailSent(refill, 'refill-notice')
  await daysPass(refill, 8)
  return refill
}

/** The plan as it stands. */
export async function planOf({ planId }: Pick<Refill, 'planId'>): Promise<Plan> {
  const plan = await findPlan(planId)
  if (!plan) throw new Error(`no plan ${planId}`)
  return plan
}

/** The delivery of that number. */
export async function cycleOf({ planId }: Refill, number: number): Promise<CycleRow> {
  return row<CycleRow>(
    `SELECT id, state, total, charge_on::text AS "chargeOn", stripe_invoice_id AS "invoiceId", paid_on::text AS "paidOn"
     FROM cycle WHERE plan_id = $1 AND number = $2`,
    [planId, number],
  )
}

type CycleRow = Pick<Cycle, 'id' | 'state' | 'chargeOn' | 'invoiceId' | 'paidOn'> & { total: number | null }

/** States of the attempts of a plan, oldest first. */
export async function attemptsOf({ planId }: Refill): Promise<string[]> {
  const found = await rows<{ state: string }>(
    'SELECT state FROM attempt WHERE plan_id = $1 ORDER BY started_at, number',
    [planId],
  )
  return found.map(({ state }) => state)
}

/** Orders of a plan's deliveries, oldest first. */
export function ordersOf({ planId }: Refill): Promise<{ id: string; total: number; fulfilment: string }[]> {
  return rows(
    `SELECT o.id, o.total, o.fulfilment FROM "order" o JOIN cycle c ON c.id = o.cycle_id WHERE c.plan_id = $1 ORDER BY c.number`,
    [planId],
  )
}

/** An operator marks the order as shipped, and its refill follows. */
export async function ship(orderId: string): Promise<void> {
  const { userId } = await signedIn('packer@vitaalskin.test', 'OPERATOR')
  await newSession(userId)
  const parcel = { orderId, carrier: 'USPS', trackingNumber: '9400111202555555555555', operatorId: userId }
  expect((await markShipped(parcel, context())).state).toBe('shipped')
  const left = () => rows(`SELECT 1 FROM mail WHERE key = $1`, [`order-shipped:${orderId}`])
  await expect.poll(async () => (await left()).length, SLOW).toBe(1)
}

/** Days go by for this plan: everything that is written about it moves into the past, proofs included. */
export async function daysPass({ planId }: Refill, days: number): Promise<void> {
  const client = await database.connect()
  try {
    await client.query('BEGIN')
    // Rows that never change are moved too: only this way does time pass for one plan and for no other.
    await client.query('SET LOCAL session_replication_role = replica')
    await client.query('SELECT 1 FROM plan WHERE id = $1 FOR UPDATE', [planId])
    for (const statement of AGING) await client.query(statement, [planId, days])
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

/** What she confirmed can be taken back no longer: her ten minutes are over. */
export async function undoIsOver({ planId }: Pick<Refill, 'planId'>): Promise<void> {
  const client = await database.connect()
  try {
    await client.query('BEGIN')
    await client.query('SET LOCAL session_replication_role = replica')
    await client.query(
      `UPDATE notice SET created_at = created_at - interval '11 minutes' WHERE plan_id = $1 AND kind = 'CONFIRMED'`,
      [planId],
    )
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

const MOMENT = `* interval '1 day'`
const AGING = [
  `UPDATE plan SET started_on = started_on - $2::int, resume_on = resume_on - $2::int,
     cancelled_at = cancelled_at - $2::int ${MOMENT} WHERE id = $1`,
  `UPDATE cycle SET charge_on = charge_on - $2::int, failed_on = failed_on - $2::int,
     retry_on = retry_on - $2::int, paid_on = paid_on - $2::int WHERE plan_id = $1`,
  // A reminder's key names the day its bank asked.
  `UPDATE mail SET key = 'refill-reminder:' || split_part(key, ':', 2) || ':' || (split_part(key, ':', 3)::date - $2::int)
     || ':' || split_part(key, ':', 4) WHERE plan_id = $1 AND key LIKE 'refill-reminder:%'`,
  `UPDATE notice SET charge_on = charge_on - $2::int, created_at = created_at - $2::int ${MOMENT} WHERE plan_id = $1`,
  `UPDATE mail SET sent_at = sent_at - $2::int ${MOMENT}, created_at = created_at - $2::int ${MOMENT} WHERE plan_id = $1`,
  `UPDATE attempt SET started_at = started_at - $2::int ${MOMENT}, settled_at = settled_at - $2::int ${MOMENT}
     WHERE plan_id = $1`,
  `UPDATE plan_change SET created_at = created_at - $2::int ${MOMENT} WHERE plan_id = $1`,
  `UPDATE shipment SET shipped_on = shipped_on - $2::int, shipped_at = shipped_at - $2::int ${MOMENT} WHERE order_id IN (
     SELECT origin_order_id FROM plan WHERE id = $1
     UNION SELECT o.id FROM "order" o JOIN cycle c ON c.id = o.cycle_id WHERE c.plan_id = $1)`,
]

/** Sweeps once, as the worker does every ten minutes, and waits until what was due for this plan is done or has failed. */
export async function sweep({ planId }: Pick<Refill, 'planId'>): Promise<void> {
  await database.query(
    `SELECT graphile_worker.add_job('sweep-refills', '{}'::json, job_key => 'sweep-refills')`,
  )
  await idle('sweep-refills')
  await idle(`advance-plan:${planId}`)
}

/** Waits until no job with this key can run. */
export async function idle(key: string): Promise<void> {
  const waiting = () =>
    rows(`SELECT 1 FROM graphile_worker.jobs WHERE key = $1 AND (locked_at IS NOT NULL OR run_at <= now())`, [
      key,
    ])
  // A job that runs has given its key up when another was queued behind it.
  const running = () =>
    rows(
      `SELECT 1 FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       WHERE j.locked_at IS NOT NULL AND t.identifier = 'advance-plan' AND 'advance-plan:' || (j.payload->>'planId') = $1`,
      [key],
    )
  await expect.poll(async () => (await waiting()).length + (await running()).length, SLOW).toBe(0)
}

/** The newest mail of a template about this plan, once it was sent; waits for it. @param count how many there are by then */
export async function mailSent(
  { planId, email }: Refill,
  template: string,
  count = 1,
): Promise<{ subject: string; text: string }> {
  const sent = () =>
    rows<{ subject: string; message_id: string }>(
      `SELECT subject, message_id FROM mail WHERE plan_id = $1 AND template = $2 AND state = 'SENT' ORDER BY created_at, id`,
      [planId, template],
    )
  await expect.poll(async () => (await sent()).length, SLOW).toBe(count)
  const last = (await sent()).at(-1)
  const received = (await mailsTo(email)).filter(({ subject }) => subject === last?.subject).at(-1)
  if (!received) throw new Error(`${template} was sent and did not come`)
  return received
}

/** How many mails of each template were written about this plan. */
export async function mailCounts({ planId }: Refill): Promise<Record<string, number>> {
  const found = await rows<{ template: string; n: number }>(
    'SELECT template, COUNT(*)::int AS n FROM mail WHERE plan_id = $1 GROUP BY 1',
    [planId],
  )
  return Object.fromEntries(found.map(({ template, n }) => [template, n]))
}

/**
 * Does an action as she does it on her page, whatever happened since she opened it.
 * @param agrees false leaves out the terms that the page of some actions shows
 */
export async function does(
  refill: Pick<Refill, 'planId'>,
  action: Action,
  { agrees = true } = {},
): Promise<ActOutcome> {
  const agreedTo = agrees ? await termsShown(refill, action) : null
  return act({ planId: refill.planId, action, actor: 'LINK', seen: null, agreedTo }, context())
}

async function termsShown(refill: Pick<Refill, 'planId'>, action: Action): Promise<string | null> {
  const plan = await planOf(refill)
  const come = await preview(plan, action, context().now)
  const agreed = come.ok ? newTermsOf(plan, come.plan, context().now) : null
  return agreed && termsDigest(agreed.terms)
}

/** Saves one of Stripe's test cards with her and pays with it from now on. @param alias `pm_card_visa` */
export async function payWith(refill: Refill, alias: string): Promise<void> {
  const { paymentMethodId, card } = await saveCard(refill, alias)
  const outcome = await does(refill, { kind: 'card', paymentMethodId, card })
  expect(outcome.status).toBe('done')
  await idle(`advance-plan:${refill.planId}`)
}

/** The plan's card becomes another test card unseen, as when the bank changes its mind: nothing is mailed or tried. */
export async function cardBecomes(refill: Refill, alias: string): Promise<void> {
  const { paymentMethodId, card } = await saveCard(refill, alias)
  await database.query('UPDATE plan SET stripe_payment_method_id = $2, card = $3 WHERE id = $1', [
    refill.planId,
    paymentMethodId,
    JSON.stringify(card),
  ])
}

/** The bank thinks otherwise of the plan's saved card from now on. @param outcome a key of the sandbox's card table */
export async function bankSays(refill: Refill, outcome: string): Promise<void> {
  await database.query(
    `UPDATE stripe_sandbox.objects SET hidden = (hidden::jsonb || jsonb_build_object('outcome', $2::text))::json WHERE id = $1`,
    [(await planOf(refill)).paymentMethodId, outcome],
  )
}

async function saveCard(refill: Refill, alias: string) {
  const { customerId } = await planOf(refill)
  const { id: paymentMethodId } = await stripe.paymentMethods.attach(alias, { customer: customerId })
  const card = await readCard(paymentMethodId)
  if (!card) throw new Error(`${alias} was not saved`)
  return { paymentMethodId, card }
}

/** What Stripe has captured of a customer for refills, and what it gave back, in minor units. */
export async function moneyAtStripe(refill: Refill): Promise<{ captured: number[]; refunded: number }> {
  const { customerId } = await planOf(refill)
  const paid = (await stripe.invoices.list({ customer: customerId, status: 'paid', limit: 100 })).data
  const charges = (await stripe.charges.list({ customer: customerId, limit: 100 })).data
  const invoiced = charges.filter(({ metadata }) => !metadata.checkout_id)
  return {
    captured: paid.map(({ amount_paid }) => amount_paid).reverse(),
    refunded: invoiced.reduce((sum, { amount_refunded }) => sum + amount_refunded, 0),
  }
}
