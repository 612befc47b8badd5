/** The worst moments of a charge: cancelled in the middle, cut off, said twice, swept at once; money is taken once or goes back. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { ensureInvoice, finalizeInvoice, payInvoice } from '@/lib/payments/refill-invoice.ts'
import { advancePlan } from '@/lib/refills/engine/advance.ts'
import { beginAttempt } from '@/lib/refills/engine/attempts/store.ts'
import { chargeOf } from '@/lib/refills/engine/request.ts'
import { killWorker } from '@/scripts/stack/control.ts'
import { freeDeadWorkersJobs } from '@/worker/presence.ts'
import { database, nothingToDo, row, stockOf } from '../support/database.ts'
import {
  attemptsOf,
  context,
  cycleOf,
  does,
  dueRefill,
  idle,
  mailCounts,
  mailSent,
  moneyAtStripe,
  ordersOf,
  planOf,
  type Refill,
  sweep,
} from '../support/refill.ts'
import { keepsBooks, SLOW } from '../support/refill-books.ts'
import { sandbox, stripe } from '../support/sandbox.ts'

const PRICE = 3570

keepsBooks()

/** Time passes until a charge without an answer counts as cut off. */
async function cutOff({ planId }: Refill): Promise<void> {
  await database.query(
    `UPDATE attempt SET started_at = started_at - interval '11 minutes' WHERE plan_id = $1 AND state = 'OPEN'`,
    [planId],
  )
}

async function queueCharge({ planId }: Refill): Promise<void> {
  await database.query(`SELECT graphile_worker.add_job('advance-plan', $1::json, job_key => $2)`, [
    JSON.stringify({ planId, requestId: 'refill-test' }),
    `advance-plan:${planId}`,
  ])
}

async function expectChargedOnce(refill: Refill): Promise<void> {
  await expect.poll(async () => (await cycleOf(refill, 1)).state, SLOW).toBe('PAID')
  expect(await moneyAtStripe(refill)).toEqual({ captured: [PRICE], refunded: 0 })
  expect(await ordersOf(refill)).toHaveLength(1)
  expect((await attemptsOf(refill)).filter((state) => state === 'PAID')).toHaveLength(1)
}

test('ten sweeps and ten charges at once charge once', async () => {
  const refill = await dueRefill()
  for (let copy = 0; copy < 10; copy += 1)
    await database.query(`SELECT graphile_worker.add_job('sweep-refills', '{}'::json)`)
  await Promise.all(Array.from({ length: 10 }, () => advancePlan(refill.planId, context())))
  await sweep(refill)
  await expectChargedOnce(refill)
}, 180_000)

test('cancelled while it is being charged: nothing is captured', async () => {
  const refill = await dueRefill()
  await sandbox.switch({ api_timeouts: 1, api_timeout_ms: 4_000 })
  await queueCharge(refill)
  await expect
    .poll(async () => (await planOf(refill)).cycle.state, { ...SLOW, interval: 50 })
    .toBe('CHARGING')
  expect((await does(refill, { kind: 'cancel' })).status).toBe('done')
  expect(await planOf(refill)).toMatchObject({ state: 'CANCELLED', cycle: { state: 'CHARGING' } })
  await idle(`advance-plan:${refill.planId}`)
  await expect.poll(async () => (await planOf(refill)).cycle.state, SLOW).toBe('CANCELLED')
  expect(await moneyAtStripe(refill)).toEqual({ captured: [], refunded: 0 })
  expect(await attemptsOf(refill)).toEqual(['ABANDONED'])
  expect((await stockOf(refill.sku)).reserved).toBe(0)
  await mailSent(refill, 'refill-cancelled')
}, 180_000)

test('cancelled a moment too late: what was captured goes back at once, and the mail says so', async () => {
  const refill = await dueRefill()
  const begun = await beginAttempt(refill.planId, context())
  if (begun.kind !== 'begun') throw new Error('the charge is due')
  const { plan, attempt } = begun
  const { invoiceId } = await ensureInvoice(chargeOf(plan, plan.cycle.quote?.lines ?? []))
  await finalizeInvoice(invoiceId)
  expect((await does(refill, { kind: 'cancel' })).status).toBe('done')
  expect((await payInvoice(invoiceId, attempt.card, attempt.id)).status).toBe('paid')
  await expect.poll(async () => (await moneyAtStripe(refill)).refunded, SLOW).toBe(PRICE)
  expect(await planOf(refill)).toMatchObject({ state: 'CANCELLED', cycle: { state: 'CANCELLED' } })
  await expect.poll(() => attemptsOf(refill), SLOW).toEqual(['REFUNDED'])
  expect(await ordersOf(refill)).toEqual([])
  expect((await stockOf(refill.sku)).reserved).toBe(0)
  await mailSent(refill, 'refill-refunded')
  const { id } = await row<{ id: string }>(
    `SELECT id FROM stripe_event WHERE type = 'invoice.paid' AND object_id = $1 LIMIT 1`,
    [invoiceId],
  )
  await sandbox.resend(id, 5)
  await nothingToDo()
  expect(await moneyAtStripe(refill)).toMatchObject({ refunded: PRICE })
  expect((await mailCounts(refill))['refill-refunded']).toBe(1)
}, 180_000)

test('the answer of the charge is lost: it is looked for, never made twice', async () => {
  const refill = await dueRefill()
  await sandbox.switch({ api_lost_answers: 4 })
  await sweep(refill)
  await cutOff(refill)
  await sweep(refill)
  await expectChargedOnce(refill)
}, 180_000)

test('Stripe is away during the charge: the attempt stays open and is settled when it is back', async () => {
  const refill = await dueRefill()
  await sandbox.switch({ api_errors: -1 })
  await queueCharge(refill)
  await expect.poll(async () => (await planOf(refill)).cycle.state, SLOW).toBe('CHARGING')
  await idle(`advance-plan:${refill.planId}`)
  expect(await attemptsOf(refill)).toEqual(['OPEN'])
  await sandbox.calm()
  await cutOff(refill)
  await sweep(refill)
  await expectChargedOnce(refill)
  expect(await attemptsOf(refill)).toEqual(['PAID'])
}, 180_000)

test('webhooks of a paid invoice come in every order and number, and change nothing more', async () => {
  const refill = await dueRefill()
  await sandbox.switch({ copies: 5, reorder: true })
  await sweep(refill)
  await expectChargedOnce(refill)
  await sandbox.calm()
  const { invoiceId } = await cycleOf(refill, 1)
  const arrived = () =>
    row<{ id: string }>(`SELECT id FROM stripe_event WHERE object_id = $1 AND type = 'invoice.paid'`, [
      invoiceId,
    ])
  await expect
    .poll(
      () =>
        arrived().then(
          () => true,
          () => false,
        ),
      SLOW,
    )
    .toBe(true)
  const { id } = await arrived()
  await sandbox.resend(id, 10)
  await nothingToDo()
  await expectChargedOnce(refill)
}, 180_000)

test('an invoice of a cancelled plan cannot be paid any more', async () => {
  const refill = await dueRefill()
  await database.query(`UPDATE plan SET stripe_payment_method_id = $2 WHERE id = $1`, [
    refill.planId,
    (
      await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', {
        customer: (await planOf(refill)).customerId,
      })
    ).id,
  ])
  await sweep(refill)
  const { invoiceId } = await cycleOf(refill, 1)
  expect((await stripe.invoices.retrieve(invoiceId ?? '')).status).toBe('open')
  await sandbox.switch({ api_errors: 3 })
  expect((await does(refill, { kind: 'cancel' })).status).toBe('done')
  await expect.poll(async () => (await stripe.invoices.retrieve(invoiceId ?? '')).status, SLOW).toBe('void')
}, 180_000)

test('a job of a worker that lives is left with it', async () => {
  const refill = await dueRefill()
  await sandbox.switch({ api_timeouts: 1, api_timeout_ms: 3_000 })
  await queueCharge(refill)
  await expect
    .poll(async () => (await planOf(refill)).cycle.state, { ...SLOW, interval: 50 })
    .toBe('CHARGING')
  expect(await freeDeadWorkersJobs(database)).toEqual([])
  await idle(`advance-plan:${refill.planId}`)
  await expectChargedOnce(refill)
}, 180_000)

test('the worker is killed in the middle of charges, with another one running: each is charged once', async () => {
  const refills: Refill[] = []
  for (let count = 0; count < 6; count += 1) refills.push(await dueRefill())
  const second = spawn(process.execPath, ['--import', 'tsx', 'worker/main.ts'], {
    env: { ...process.env, STORE_PROCESS: 'worker' },
    stdio: 'ignore',
  })
  try {
    await sandbox.switch({ api_timeouts: 3, api_timeout_ms: 1_500 })
    for (const refill of refills) await queueCharge(refill)
    await expect
      .poll(async () => (await Promise.all(refills.map(isCharging))).includes(true), {
        ...SLOW,
        interval: 50,
      })
      .toBe(true)
    await killWorker()
    for (let round = 0; round < 3; round += 1) {
      for (const refill of refills) await cutOff(refill)
      for (const refill of refills) await sweep(refill)
    }
    for (const refill of refills) await expectChargedOnce(refill)
  } finally {
    const isGone = once(second, 'exit')
    second.kill('SIGTERM')
    await isGone
    await workerIsBack()
  }
}, 300_000)

async function isCharging(refill: Refill): Promise<boolean> {
  return (await planOf(refill)).cycle.state === 'CHARGING'
}

/** Waits for the stack's own worker, which was killed: the tests after this one need it. */
async function workerIsBack(): Promise<void> {
  await database.query(`SELECT graphile_worker.add_job('refresh-dates', '{}'::json, job_key => 'is-back')`)
  await idle('is-back')
}
