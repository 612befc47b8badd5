/** Money at the edges of a refill: what Stripe changes, refuses or loses on the way, and what goes back. */
import { expect, test } from 'vitest'
import { ensureInvoice, finalizeInvoice, payInvoice } from '@/lib/payments/refill-invoice.ts'
import { QuoteRefused, quoteRefill } from '@/lib/payments/refill-quote.ts'
import { addDays } from '@/lib/refills/calendar.ts'
import { advancePlan } from '@/lib/refills/engine/advance.ts'
import { beginAttempt, keepInvoice } from '@/lib/refills/engine/attempts/store.ts'
import { settleCutOff } from '@/lib/refills/engine/charge.ts'
import { chargeOf } from '@/lib/refills/engine/request.ts'
import { settlePayment } from '@/lib/refills/stripe-events.ts'
import { todayAt } from '@/lib/refills/today.ts'
import { database, row, rows, stockOf } from '../support/database.ts'
import {
  attemptsOf,
  bankSays,
  context,
  cycleOf,
  daysPass,
  does,
  dueRefill,
  mailCounts,
  mailSent,
  moneyAtStripe,
  ordersOf,
  payWith,
  planOf,
  type Refill,
  runningRefill,
  sweep,
  undoIsOver,
} from '../support/refill.ts'
import { keepsBooks, SLOW } from '../support/refill-books.ts'
import { sandbox, stripe } from '../support/sandbox.ts'

const PRICE = 3570

keepsBooks()

/** A charge that has begun, with its draft, and was cut off eleven minutes ago. */
async function cutOffAfterDraft(refill: Refill) {
  const begun = await beginAttempt(refill.planId, context())
  if (begun.kind !== 'begun') throw new Error('the charge is due')
  const { plan, attempt } = begun
  const charge = chargeOf(plan, plan.cycle.quote?.lines ?? [])
  const { invoiceId } = await ensureInvoice(charge)
  await keepInvoice(plan.cycle.id, invoiceId)
  await database.query(
    `UPDATE attempt SET started_at = started_at - interval '11 minutes' WHERE plan_id = $1 AND state = 'OPEN'`,
    [refill.planId],
  )
  return { plan, attempt, charge, invoiceId }
}

test('a total that changes when the bill is finalised is never paid: the next number is announced', async () => {
  const refill = await dueRefill()
  const { invoiceId } = await cutOffAfterDraft(refill)
  await database.query(
    `UPDATE stripe_sandbox.objects SET doc = (doc::jsonb || '{"amount": 3577}')::json
     WHERE type = 'invoiceitem' AND doc->>'invoice' = $1`,
    [invoiceId],
  )
  await sweep(refill)
  expect(await cycleOf(refill, 1)).toMatchObject({ state: 'CANCELLED' })
  expect((await stripe.invoices.retrieve(invoiceId)).status).toBe('void')
  expect(await moneyAtStripe(refill)).toEqual({ captured: [], refunded: 0 })
  await sweep(refill)
  expect(await cycleOf(refill, 2)).toMatchObject({ state: 'NOTIFIED' })
}, 180_000)

test('a draft deleted at Stripe, whose key answers with it for ever, gives its place to the next number', async () => {
  const refill = await dueRefill()
  const { invoiceId } = await cutOffAfterDraft(refill)
  await stripe.invoices.del(invoiceId)
  await database.query('UPDATE cycle SET stripe_invoice_id = NULL WHERE plan_id = $1', [refill.planId])
  await sweep(refill)
  expect(await cycleOf(refill, 1)).toMatchObject({ state: 'CANCELLED' })
  expect(await attemptsOf(refill)).toEqual(['ABANDONED'])
  expect(await moneyAtStripe(refill)).toEqual({ captured: [], refunded: 0 })
}, 180_000)

test('a retry that was cut off before the card was asked is asked now, and counts no decline of yesterday', async () => {
  const refill = await dueRefill()
  await bankSays(refill, 'chargeDeclinedInsufficientFunds')
  await sweep(refill)
  await bankSays(refill, 'visa')
  await daysPass(refill, 1)
  await cutOffAfterDraft(refill)
  await sweep(refill)
  expect(await attemptsOf(refill)).toEqual(['DECLINED', 'PAID'])
  expect(await moneyAtStripe(refill)).toEqual({ captured: [PRICE], refunded: 0 })
}, 180_000)

test('a bill voided at Stripe while its payment waits is replaced, and the delivery announced anew', async () => {
  const refill = await dueRefill()
  await bankSays(refill, 'chargeDeclinedInsufficientFunds')
  await sweep(refill)
  const { invoiceId } = await cycleOf(refill, 1)
  await stripe.invoices.voidInvoice(invoiceId ?? '')
  await expect.poll(async () => (await cycleOf(refill, 1)).state, SLOW).toBe('CANCELLED')
  await sweep(refill)
  expect((await planOf(refill)).cycle).toMatchObject({ number: 2, state: 'NOTIFIED' })
}, 180_000)

test('the charge Stripe refuses for good is tried three times, then the plan rests and she is told', async () => {
  const refill = await dueRefill()
  await database.query(`UPDATE plan SET stripe_customer_id = 'cus_gone' WHERE id = $1`, [refill.planId])
  for (let time = 0; time < 4; time += 1) await sweep(refill)
  expect(await attemptsOf(refill)).toEqual(['ABANDONED', 'ABANDONED', 'ABANDONED'])
  expect(await planOf(refill)).toMatchObject({
    state: 'PAUSED',
    pauseReason: 'PAYMENT',
    cycle: { state: 'UNPAID' },
  })
  expect((await mailSent(refill, 'refill-paused')).text).toContain('something other than your bank')
  expect((await stockOf(refill.sku)).reserved).toBe(0)
}, 180_000)

test('a price Stripe refuses to tell is a typed answer, the delivery waits, and she is told once', async () => {
  const refill = await runningRefill()
  const { customerId } = await planOf(refill)
  await database.query(`UPDATE plan SET stripe_customer_id = 'cus_gone' WHERE id = $1`, [refill.planId])
  const plan = await planOf(refill)
  const lines = plan.items.map((item) => ({ ...item, isOnce: false }))
  await expect(quoteRefill(chargeOf(plan, lines))).rejects.toBeInstanceOf(QuoteRefused)
  await daysPass(refill, 22)
  await sweep(refill)
  await sweep(refill)
  expect(await cycleOf(refill, 1)).toMatchObject({ state: 'SCHEDULED' })
  expect((await mailSent(refill, 'refill-held')).text).toContain('Nothing is charged until it is settled')
  expect((await mailCounts(refill))['refill-held']).toBe(1)
  await database.query('UPDATE plan SET stripe_customer_id = $2 WHERE id = $1', [refill.planId, customerId])
  await sweep(refill)
  expect(await cycleOf(refill, 1)).toMatchObject({ state: 'NOTIFIED' })
}, 180_000)

test('money that goes back is a row until Stripe has answered; the mail comes after it', async () => {
  const refill = await dueRefill()
  const { plan, attempt, invoiceId } = await cutOffAfterDraft(refill)
  await finalizeInvoice(invoiceId)
  await sandbox.switch({ drop_deliveries: 5 })
  expect((await payInvoice(invoiceId, attempt.card, attempt.id)).status).toBe('paid')
  expect((await does(refill, { kind: 'cancel' })).status).toBe('done')
  const state = async () =>
    (
      await rows<{ state: string; why: string }>('SELECT state, why FROM give_back WHERE plan_id = $1', [
        plan.id,
      ])
    )[0]
  await expect.poll(state, SLOW).toEqual({ state: 'MADE', why: 'CANCELLED' })
  expect((await moneyAtStripe(refill)).refunded).toBe(PRICE)
  expect(await attemptsOf(refill)).toEqual(['REFUNDED'])
  await mailSent(refill, 'refill-refunded')
  const { orderOf } = { orderOf: await ordersOf(refill) }
  expect(orderOf).toEqual([])
  const { payments } = await stripe.invoices.retrieve(invoiceId, { expand: ['payments'] })
  const intent = payments?.data[0]?.payment.payment_intent
  expect(await settlePayment(String(intent), context())).toBe('none')
}, 180_000)

test('a refund that is heard of before its order is kept once the order is there', async () => {
  const refill = await dueRefill()
  const { attempt, invoiceId } = await cutOffAfterDraft(refill)
  await finalizeInvoice(invoiceId)
  await sandbox.switch({ drop_deliveries: 3 })
  const paid = await payInvoice(invoiceId, attempt.card, attempt.id)
  await sandbox.calm()
  const { data } = await stripe.charges.list({ payment_intent: paid.paymentIntentId ?? '' })
  await sandbox.refund(data[0]?.id ?? '', 500)
  await expect.poll(async () => (await ordersOf(refill)).length, SLOW).toBe(1)
  const kept = () =>
    row<{ payment: string }>('SELECT payment FROM "order" WHERE stripe_payment_intent_id = $1', [
      paid.paymentIntentId,
    ])
  await expect.poll(async () => (await kept()).payment, SLOW).toBe('PARTIALLY_REFUNDED')
}, 180_000)

test('a notice the mail server refuses for good (5xx) charges nothing: its bottles go back, and it is given anew after three days', async () => {
  const refill = await runningRefill()
  const moveTo = (email: string) =>
    database.query('UPDATE plan SET email = $2 WHERE id = $1', [refill.planId, email])
  // Two dots in a row: no server takes a mail for it.
  await moveTo(refill.email.replace('-', '..'))
  await daysPass(refill, 22)
  await sweep(refill)
  const notices = () =>
    rows<{ state: string }>(
      `SELECT state FROM mail WHERE plan_id = $1 AND template = 'refill-notice' ORDER BY created_at`,
      [refill.planId],
    )
  await expect.poll(notices, SLOW).toEqual([{ state: 'FAILED' }])
  await sweep(refill)
  expect((await stockOf(refill.sku)).reserved).toBe(0)
  await moveTo(refill.email)
  await daysPass(refill, 3)
  await sweep(refill)
  await mailSent(refill, 'refill-notice')
  expect(await notices()).toEqual([{ state: 'FAILED' }, { state: 'SENT' }])
  expect((await stockOf(refill.sku)).reserved).toBe(1)
  await daysPass(refill, 5)
  await advancePlan(refill.planId, context())
  expect(await attemptsOf(refill)).toEqual([])
  await daysPass(refill, 3)
  await sweep(refill)
  expect(await attemptsOf(refill)).toEqual(['PAID'])
}, 180_000)

test('bottles that expire before the charge are not put aside for it', async () => {
  const refill = await runningRefill(3)
  await database.query(`UPDATE lot SET expires_on = CURRENT_DATE + 4 WHERE sku = $1`, [refill.sku])
  await daysPass(refill, 22)
  await sweep(refill)
  expect((await planOf(refill)).cycle).toMatchObject({ state: 'NOTIFIED', stock: 'SHORT' })
  expect((await stockOf(refill.sku)).reserved).toBe(0)
}, 180_000)

test('a notice that comes late moves the charge, and bottles that expire before the moved day are not put aside for it', async () => {
  const refill = await runningRefill(3)
  await database.query(`UPDATE lot SET expires_on = CURRENT_DATE + 4 WHERE sku = $1`, [refill.sku])
  await daysPass(refill, 30)
  await sweep(refill)
  const { cycle } = await planOf(refill)
  expect(cycle).toMatchObject({ state: 'NOTIFIED', stock: 'SHORT' })
  expect(cycle.chargeOn > addDays(todayAt(context().now), 4)).toBe(true)
  expect((await stockOf(refill.sku)).reserved).toBe(0)
}, 180_000)

test('the database refuses a charge on another day than the one that was announced', async () => {
  const refill = await dueRefill()
  const move = (days: number) =>
    database.query('UPDATE cycle SET charge_on = charge_on + $2::int WHERE plan_id = $1', [
      refill.planId,
      days,
    ])
  await daysPass(refill, 1)
  await move(1)
  await expect(beginAttempt(refill.planId, context())).rejects.toThrow(/attempt_is_covered: no notice/)
  await move(-1)
  await sweep(refill)
  expect(await attemptsOf(refill)).toEqual(['PAID'])
}, 180_000)

test('a draft whose answer was lost, and that Stripe then refuses to complete, ends with its delivery', async () => {
  const refill = await dueRefill()
  const { id: cycleId } = await cycleOf(refill, 1)
  const { customerId } = await planOf(refill)
  const { id: invoiceId } = await stripe.invoices.create({
    ...{ customer: customerId, auto_advance: false, metadata: { cycle_id: cycleId } },
  })
  // The attempt that made it was cut off, and a line with so long a name is one Stripe never takes.
  await database.query(
    `UPDATE cycle SET lines = jsonb_set(lines, '{0,name}', to_jsonb(repeat('x', 1500))) WHERE id = $1`,
    [cycleId],
  )
  for (let time = 0; time < 3; time += 1) {
    expect((await beginAttempt(refill.planId, context())).kind).toBe('begun')
    await database.query(
      `UPDATE attempt SET started_at = started_at - interval '11 minutes' WHERE plan_id = $1 AND state = 'OPEN'`,
      [refill.planId],
    )
    await settleCutOff(refill.planId, context())
  }
  expect((await planOf(refill)).cycle).toMatchObject({ state: 'UNPAID', invoiceId })
  expect((await does(refill, { kind: 'cancel' })).status).toBe('done')
  await expect(stripe.invoices.retrieve(invoiceId)).rejects.toThrow(/No such invoice/)
}, 180_000)

test('what she confirmed for today is charged once her ten minutes are over, by a job of its own', async () => {
  const refill = await runningRefill()
  expect((await does(refill, { kind: 'ship_now' })).status).toBe('done')
  await sweep(refill)
  expect((await planOf(refill)).cycle).toMatchObject({
    ...{ state: 'NOTIFIED', chargeOn: todayAt(context().now) },
  })
  expect(await attemptsOf(refill)).toEqual([])
  const { id } = await cycleOf(refill, 1)
  const { minutes } = await row<{ minutes: number }>(
    `SELECT EXTRACT(EPOCH FROM run_at - now()) / 60 AS minutes FROM graphile_worker.jobs WHERE key = $1`,
    [`charge-confirmed:${id}`],
  )
  expect(Number(minutes)).toBeGreaterThan(8)
  expect(Number(minutes)).toBeLessThan(10.1)
  await undoIsOver(refill)
  await sweep(refill)
  expect(await attemptsOf(refill)).toEqual(['PAID'])
  expect((await moneyAtStripe(refill)).captured).toEqual([PRICE])
}, 180_000)

test('a card changed during a charge: the old one’s answer is not counted, and the new one is asked the same day', async () => {
  const refill = await dueRefill()
  await bankSays(refill, 'chargeDeclinedInsufficientFunds')
  const { attempt } = await cutOffAfterDraft(refill)
  await payWith(refill, 'pm_card_mastercard')
  expect((await planOf(refill)).paymentMethodId).not.toBe(attempt.card)
  await sweep(refill)
  await sweep(refill)
  expect(await attemptsOf(refill)).toEqual(['DECLINED', 'PAID'])
  expect(await moneyAtStripe(refill)).toEqual({ captured: [PRICE], refunded: 0 })
  expect((await mailCounts(refill))['refill-declined']).toBeUndefined()
}, 180_000)

test('a card removed at Stripe is told at once, once', async () => {
  const refill = await runningRefill()
  await sandbox.switch({ copies: 3 })
  await stripe.paymentMethods.detach((await planOf(refill)).paymentMethodId ?? '')
  expect((await mailSent(refill, 'refill-card-gone')).text).toContain('can no longer be charged')
  expect((await mailCounts(refill))['refill-card-gone']).toBe(1)
}, 180_000)
