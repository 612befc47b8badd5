/** Money of a refill that goes back, and does not arrive: nobody calls it given back, and an operator sees it. */
import { afterAll, afterEach, expect, test } from 'vitest'
import { ensureInvoice, finalizeInvoice, payInvoice } from '@/lib/payments/refill-invoice.ts'
import { beginAttempt } from '@/lib/refills/engine/attempts/store.ts'
import { chargeOf } from '@/lib/refills/engine/request.ts'
import { listStuckGiveBacks } from '@/lib/refills/troubles/store.ts'
import { stuckSince } from '@/lib/refills/troubles/trouble.ts'
import { database, discrepancies, row, rows } from '../support/database.ts'
import {
  attemptsOf,
  bankSays,
  context,
  does,
  dueRefill,
  idle,
  mailCounts,
  mailSent,
  moneyAtStripe,
  planOf,
  type Refill,
  sweep,
} from '../support/refill.ts'
import { sandbox, stripe } from '../support/sandbox.ts'

const PRICE = 3570
const SLOW = { timeout: 60_000, interval: 50 }

afterEach(async () => {
  await sandbox.calm()
  expect(await discrepancies()).toEqual([])
})
afterAll(() => database.end())

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

test('a refund that is on its way is told once it has arrived', async () => {
  const refill = await dueRefill()
  await bankSays(refill, 'pendingRefund')
  const paymentIntentId = await cancelledTooLate(refill)
  const statuses = async () =>
    (await stripe.refunds.list({ payment_intent: paymentIntentId })).data.map(({ status }) => status)
  await expect.poll(statuses, SLOW).toEqual(['pending'])
  await idle(
    `give-back:${(await row<{ id: string }>('SELECT cycle_id AS id FROM give_back WHERE plan_id = $1', [refill.planId])).id}`,
  )
  expect(await giveBackOf(refill)).toMatchObject({ state: 'ASKED' })
  expect((await mailCounts(refill))['refill-refunded']).toBeUndefined()
  await sandbox.settle()
  await expect.poll(() => giveBackOf(refill), SLOW).toMatchObject({ state: 'MADE' })
  await mailSent(refill, 'refill-refunded')
}, 180_000)

test('what Stripe has not answered for a day is listed; a payment it does not know is refused, in its words', async () => {
  const refill = await dueRefill()
  await cancelledTooLate(refill)
  await mailSent(refill, 'refill-refunded')
  await database.query(
    `UPDATE give_back SET state = 'ASKED', settled_at = NULL, asked_at = asked_at - interval '25 hours',
       stripe_payment_intent_id = 'pi_gone' WHERE plan_id = $1`,
    [refill.planId],
  )
  expect(await troublesOf(refill)).toEqual(['Not given back after a day: Stripe is asked again'])
  await sweep(refill)
  await expect.poll(() => giveBackOf(refill), SLOW).toMatchObject({ state: 'REFUSED' })
  const { problem } = await row<{ problem: string }>('SELECT problem FROM give_back WHERE plan_id = $1', [
    refill.planId,
  ])
  expect(problem).toMatch(/no such payment_?intent/i)
  expect(await troublesOf(refill)).toEqual([problem])
  expect((await mailCounts(refill))['refill-refunded']).toBe(1)
}, 180_000)
