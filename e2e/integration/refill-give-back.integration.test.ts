/** Money of a refill that goes back, and does not arrive: nobody calls it given back, and an operator sees it. */
import { expect, test } from 'vitest'
import { ensureInvoice, finalizeInvoice, payInvoice } from '@/lib/payments/refill-invoice.ts'
import { beginAttempt } from '@/lib/refills/engine/attempts/store.ts'
import { chargeOf } from '@/lib/refills/engine/request.ts'
import { listStuckGiveBacks } from '@/lib/refills/troubles/store.ts'
import { stuckSince } from '@/lib/refills/troubles/trouble.ts'
import { database, row, rows } from '../support/database.ts'
import {
  attemptsOf,
  bankSays,
  context,
  does,
  dueRefill,
  mailCounts,
  mailSent,
  moneyAtStripe,
  planOf,
  type Refill,
  runningRefill,
  sweep,
} from '../support/refill.ts'
import { keepsBooks, SLOW } from '../support/refill-books.ts'
import { sandbox, stripe } from '../support/sandbox.ts'

const PRICE = 3570

keepsBooks()

/** A refill that was cancelled a moment before its payment was captured: it goes back. */
async function cancelledTooLate(refill: Refill): Promise<string> {
  const begun = await beginAttempt(refill.planId, context())
  if (begun.kind !== 'begun') throw new Error('the charge is due')
  const { plan, attempt } = begun
  const { invoiceId } = await ensureInvoice(chargeOf(plan, plan.cycle.quote?.lines ?? []))
  await finalizeInvoice(invoiceId)
  expect((await does(refill, { kind: 'cancel' })).status).toBe('done')
  return (await payInvoice(invoiceId, attempt.card, attempt.id)).paymentIntentId ?? ''
}

const giveBackOf = async ({ planId }: Refill) =>
  (
    await rows<{ state: string; problem: string | null }>(
      'SELECT state, problem FROM give_back WHERE plan_id = $1',
      [planId],
    )
  )[0]

/** What operators read of a plan under /admin/orders. */
async function troublesOf(refill: Refill): Promise<string[]> {
  const { number } = await planOf(refill)
  const troubles = await listStuckGiveBacks(stuckSince(context().now))
  return troubles.filter(({ plan }) => plan === number).map(({ what }) => what)
}

test('a refund the bank fails days later is not called given back: the operators see it, until one gives it by hand', async () => {
  const refill = await dueRefill()
  await bankSays(refill, 'refundFail')
  const paymentIntentId = await cancelledTooLate(refill)
  await mailSent(refill, 'refill-refunded')
  expect(await troublesOf(refill)).toEqual([])
  await sandbox.settle()
  await expect.poll(() => giveBackOf(refill), SLOW).toMatchObject({ state: 'REFUSED' })
  expect(await troublesOf(refill)).toEqual(['The bank did not take the money, and it is with us again.'])
  expect(await attemptsOf(refill)).toEqual(['GIVING_BACK'])
  expect((await moneyAtStripe(refill)).refunded).toBe(0)

  await bankSays(refill, 'visa')
  await stripe.refunds.create({ payment_intent: paymentIntentId })
  await expect.poll(() => giveBackOf(refill), SLOW).toEqual({ state: 'MADE', problem: null })
  expect(await troublesOf(refill)).toEqual([])
  expect(await attemptsOf(refill)).toEqual(['REFUNDED'])
  expect((await moneyAtStripe(refill)).refunded).toBe(PRICE)
  expect((await mailCounts(refill))['refill-refunded']).toBe(1)
}, 180_000)

test('a refund that fails before anybody looked at it is never told as given back', async () => {
  const refill = await dueRefill()
  await bankSays(refill, 'refundFail')
  const { cycle } = await planOf(refill)
  await sandbox.switch({ drop_deliveries: -1 })
  const paymentIntentId = await cancelledTooLate(refill)
  await stripe.refunds.create({
    payment_intent: paymentIntentId,
    metadata: { refund_request_id: `give-back:${cycle.id}` },
  })
  await sandbox.settle()
  const statuses = async () =>
    (await stripe.refunds.list({ payment_intent: paymentIntentId })).data.map(({ status }) => status)
  await expect.poll(statuses, SLOW).toEqual(['failed'])
  await sandbox.calm()
  await database.query(
    `UPDATE attempt SET started_at = started_at - interval '11 minutes' WHERE plan_id = $1 AND state = 'OPEN'`,
    [refill.planId],
  )
  await sweep(refill)
  await expect.poll(() => giveBackOf(refill), SLOW).toMatchObject({ state: 'REFUSED' })
  expect((await mailCounts(refill))['refill-refunded']).toBeUndefined()
}, 180_000)

test('a refund that is on its way is told once it has arrived, and not before', async () => {
  const refill = await dueRefill()
  await bankSays(refill, 'pendingRefund')
  const paymentIntentId = await cancelledTooLate(refill)
  const refunds = async () => (await stripe.refunds.list({ payment_intent: paymentIntentId })).data
  await expect.poll(async () => (await refunds()).length, SLOW).toBe(1)
  await sandbox.settle()
  await mailSent(refill, 'refill-refunded')
  expect(await giveBackOf(refill)).toMatchObject({ state: 'MADE' })
  const [refund] = await refunds()
  expect(refund?.status).toBe('succeeded')
  const { after } = await row<{ after: boolean }>(
    `SELECT m.created_at >= e.received_at AS after FROM mail m, stripe_event e
     WHERE m.plan_id = $1 AND m.template = 'refill-refunded' AND e.type = 'refund.updated' AND e.object_id = $2`,
    [refill.planId, refund?.id],
  )
  expect(after).toBe(true)
}, 180_000)

test('what Stripe has not answered for a day is listed; a payment it does not know is refused, in its words', async () => {
  const refill = await runningRefill()
  await database.query(
    `INSERT INTO give_back (cycle_id, plan_id, stripe_payment_intent_id, amount, why, asked_at)
     SELECT id, plan_id, 'pi_gone', $2, 'CANCELLED', now() - interval '25 hours' FROM cycle WHERE plan_id = $1`,
    [refill.planId, PRICE],
  )
  expect(await troublesOf(refill)).toEqual(['Not given back after a day: Stripe is asked again'])
  await sweep(refill)
  await expect.poll(() => giveBackOf(refill), SLOW).toMatchObject({ state: 'REFUSED' })
  const { problem } = await row<{ problem: string }>('SELECT problem FROM give_back WHERE plan_id = $1', [
    refill.planId,
  ])
  expect(problem).toMatch(/no such payment_?intent/i)
  expect(await troublesOf(refill)).toEqual([problem])
  expect((await mailCounts(refill))['refill-refunded']).toBeUndefined()
}, 180_000)
