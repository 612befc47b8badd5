/** A refill from its purchase on: begun, announced, charged, shipped, and what stock and taxes do to it. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { inTransaction } from '@/lib/platform/db.ts'
import { addJob, addJobs } from '@/lib/platform/jobs/queue.ts'
import { addDays, daysBetween, sayDate } from '@/lib/refills/calendar.ts'
import { outlookOf } from '@/lib/refills/outlook.ts'
import { todayAt } from '@/lib/refills/today.ts'
import { database, ownProduct, receiveLot, row, stockOf } from '../support/database.ts'
import { mailsTo } from '../support/mailbox.ts'
import {
  attemptsOf,
  buyRefill,
  context,
  cycleOf,
  daysPass,
  does,
  dueRefill,
  mailCounts,
  mailSent,
  moneyAtStripe,
  ordersOf,
  planOf,
  type Refill,
  runningRefill,
  ship,
  sweep,
  undoIsOver,
} from '../support/refill.ts'
import { keepsBooks } from '../support/refill-books.ts'

/** The refill price of a product of the tests' own; Oregon has no sales tax. */
const PRICE = 3570

keepsBooks()

const today = () => todayAt(context().now)

test('a paid order that chose a refill begins its plan with the date the consent names', async () => {
  const refill = await buyRefill()
  const plan = await planOf(refill)
  expect(plan).toMatchObject({
    state: 'ACTIVE',
    email: refill.email,
    everyDays: 30,
    paymentMethodId: expect.any(String),
  })
  expect(plan.cycle).toMatchObject({ number: 1, state: 'SCHEDULED', chargeOn: addDays(today(), 30) })
  const { words } = await row<{ words: string }>(
    'SELECT c.words FROM consent c JOIN plan p ON p.consent_id = c.id WHERE p.id = $1',
    [refill.planId],
  )
  expect(words).toContain(
    `Next charge: ${sayDate(plan.cycle.chargeOn)}, then every 30 days until you cancel.`,
  )
}, 120_000)

test('a parcel that leaves in time changes no date, and one that leaves late moves it', async () => {
  const refill = await runningRefill()
  expect((await planOf(refill)).cycle.chargeOn).toBe(addDays(today(), 30))
  const late = await buyRefill()
  await daysPass(late, 10)
  await ship(late.orderId)
  const { cycle, leadDays } = await planOf(late)
  expect(cycle.chargeOn).toBe(addDays(today(), 30 - leadDays))
}, 120_000)

test('while the last parcel has not left, nothing is announced or charged', async () => {
  const refill = await buyRefill()
  await daysPass(refill, 40)
  await sweep(refill)
  expect((await planOf(refill)).cycle.state).toBe('SCHEDULED')
  expect(await mailCounts(refill)).toEqual({})
}, 120_000)

test('eight days before: date, amount and address by mail, and the bottles put aside', async () => {
  const refill = await runningRefill(3)
  await daysPass(refill, 21)
  await sweep(refill)
  expect((await planOf(refill)).cycle.state).toBe('SCHEDULED')
  await daysPass(refill, 1)
  const [ahead] = outlookOf(await planOf(refill), today())
  await sweep(refill)
  const { cycle, number } = await planOf(refill)
  expect(cycle).toMatchObject({
    state: 'NOTIFIED',
    stock: 'PROMISED',
    chargeOn: ahead?.on,
    quote: { total: PRICE },
  })
  expect(await stockOf(refill.sku)).toEqual({ on_hand: 2, reserved: 1 })
  const { text } = await mailSent(refill, 'refill-notice')
  expect(text).toContain(sayDate(cycle.chargeOn))
  expect(text).toContain('$35.70')
  expect(text).toContain('12 Orchard Street')
  for (const page of ['skip', 'move', 'cancel']) expect(text).toContain(`/refills/${number}/${page}?key=`)
}, 120_000)

test('on its day it is charged with exactly what was announced, ordered, mailed, and taken off the shelf', async () => {
  const refill = await dueRefill(3)
  await sweep(refill)
  const done = await cycleOf(refill, 1)
  expect(done).toMatchObject({ state: 'PAID', total: PRICE, paidOn: today() })
  expect(await moneyAtStripe(refill)).toEqual({ captured: [PRICE], refunded: 0 })
  expect(await ordersOf(refill)).toMatchObject([{ total: PRICE, fulfilment: 'TO_PACK' }])
  expect(await stockOf(refill.sku)).toEqual({ on_hand: 1, reserved: 0 })
  const next = (await planOf(refill)).cycle
  expect(next).toMatchObject({ number: 2, state: 'SCHEDULED', chargeOn: addDays(today(), 30) })
  const receipts = async () => (await mailsTo(refill.email)).filter(({ text }) => text.includes('$35.70'))
  await expect.poll(async () => (await receipts()).length, { timeout: 30_000 }).toBeGreaterThanOrEqual(3)
  await sweep(refill)
  expect(await attemptsOf(refill)).toEqual(['PAID'])
}, 120_000)

test('three deliveries in a row, each after its parcel, and none closer than a rhythm', async () => {
  const refill = await dueRefill(5)
  await sweep(refill)
  for (const number of [2, 3]) {
    const order = (await ordersOf(refill)).at(-1)
    await ship(order?.id ?? '')
    await daysPass(refill, 22)
    await sweep(refill)
    await mailSent(refill, 'refill-notice', number)
    await daysPass(refill, 8)
    await sweep(refill)
    expect(await cycleOf(refill, number)).toMatchObject({ state: 'PAID', paidOn: today() })
  }
  expect((await moneyAtStripe(refill)).captured).toEqual([PRICE, PRICE, PRICE])
  const [first, , third] = await Promise.all([1, 2, 3].map((number) => cycleOf(refill, number)))
  expect(daysBetween(first?.paidOn ?? '', third?.paidOn ?? '')).toBe(60)
}, 240_000)

test('when the tax changes between notice and charge, another amount is never charged: it is announced anew', async () => {
  const refill = await dueRefill()
  await database.query(
    `UPDATE plan SET address = jsonb_set(jsonb_set(address, '{region}', '"TX"'), '{postalCode}', '"73301"') WHERE id = $1`,
    [refill.planId],
  )
  await sweep(refill)
  expect(await cycleOf(refill, 1)).toMatchObject({ state: 'CANCELLED', total: PRICE })
  expect(await moneyAtStripe(refill)).toEqual({ captured: [], refunded: 0 })
  const taxed = PRICE + Math.round(PRICE * 0.0625)
  const { cycle } = await planOf(refill)
  expect(cycle).toMatchObject({
    number: 2,
    state: 'NOTIFIED',
    chargeOn: addDays(today(), 8),
    quote: { total: taxed },
  })
  await mailSent(refill, 'refill-notice', 2)
  await daysPass(refill, 8)
  await sweep(refill)
  expect((await moneyAtStripe(refill)).captured).toEqual([taxed])
}, 120_000)

async function shortRefill(): Promise<Refill> {
  const refill = await runningRefill(1)
  await daysPass(refill, 22)
  await sweep(refill)
  expect((await planOf(refill)).cycle).toMatchObject({ state: 'NOTIFIED', stock: 'SHORT' })
  const { text } = await mailSent(refill, 'refill-notice')
  expect(text).toContain(`/refills/${(await planOf(refill)).number}/stock?key=`)
  await daysPass(refill, 8)
  await sweep(refill)
  expect((await planOf(refill)).cycle.state).toBe('STOCK_WAIT')
  await mailSent(refill, 'refill-stock-wait')
  expect(await attemptsOf(refill)).toEqual([])
  return refill
}

test('short stock is told before the charge and charges nothing; who waits is charged when it comes', async () => {
  const refill = await shortRefill()
  expect((await does(refill, { kind: 'wait_for_stock' })).status).toBe('done')
  await sweep(refill)
  expect((await planOf(refill)).cycle.state).toBe('STOCK_WAIT')
  await receiveLot(refill.sku, 'B', '2031-01-31', 5)
  await sweep(refill)
  await undoIsOver(refill)
  await sweep(refill)
  expect(await cycleOf(refill, 1)).toMatchObject({ state: 'PAID' })
  expect((await moneyAtStripe(refill)).captured).toEqual([PRICE])
  expect((await mailCounts(refill))['refill-stock-wait']).toBe(1)
}, 120_000)

test('who said nothing is told when it is back, and charged eight days later', async () => {
  const refill = await shortRefill()
  await receiveLot(refill.sku, 'B', '2031-01-31', 5)
  await sweep(refill)
  expect((await planOf(refill)).cycle).toMatchObject({ state: 'NOTIFIED', chargeOn: addDays(today(), 8) })
  await mailSent(refill, 'refill-notice', 2)
  expect(await attemptsOf(refill)).toEqual([])
  await daysPass(refill, 8)
  await sweep(refill)
  expect((await moneyAtStripe(refill)).captured).toEqual([PRICE])
}, 120_000)

test('the rest ships without what is short, at its own amount', async () => {
  const refill = await runningRefill(1)
  const sku = await ownProduct(4, 2000)
  const item = {
    ...{ sku, name: `Test bottle ${sku}`, quantity: 1, unitAmount: 2000, taxCode: 'txcd_40090001' },
    parts: [{ sku, name: `Test bottle ${sku}`, quantity: 1 }],
  }
  expect((await does(refill, { kind: 'add_once', offer: { item, units: 4 }, quantity: 2 })).status).toBe(
    'done',
  )
  await daysPass(refill, 22)
  await sweep(refill)
  expect((await planOf(refill)).cycle).toMatchObject({ stock: 'SHORT', quote: { total: PRICE + 4000 } })
  expect((await does(refill, { kind: 'ship_rest', short: [refill.sku] })).status).toBe('done')
  expect((await planOf(refill)).cycle).toMatchObject({
    state: 'NOTIFIED',
    stock: 'PROMISED',
    quote: { total: 4000 },
  })
  await daysPass(refill, 8)
  await sweep(refill)
  expect((await moneyAtStripe(refill)).captured).toEqual([4000])
  expect(await stockOf(sku)).toEqual({ on_hand: 2, reserved: 0 })
}, 120_000)

test('skipped, it is not charged; cancelled, its bottles go back and the mail says so', async () => {
  const refill = await dueRefill(4)
  await daysPass(refill, -1)
  expect((await does(refill, { kind: 'skip' })).status).toBe('done')
  expect(await stockOf(refill.sku)).toEqual({ on_hand: 3, reserved: 0 })
  await daysPass(refill, 1)
  await sweep(refill)
  expect(await attemptsOf(refill)).toEqual([])
  expect((await does(refill, { kind: 'cancel' })).status).toBe('done')
  expect((await mailSent(refill, 'refill-cancelled')).text).toContain('canceled')
  await daysPass(refill, 60)
  await sweep(refill)
  expect(await attemptsOf(refill)).toEqual([])
}, 120_000)

test('a restart needs consent to its terms, lives by it, and is charged with eight days of notice', async () => {
  const refill = await runningRefill()
  await does(refill, { kind: 'cancel' })
  await daysPass(refill, 40)
  expect((await does(refill, { kind: 'restart' }, { agrees: false })).status).toBe('changed')
  expect((await does(refill, { kind: 'restart' })).status).toBe('done')
  expect((await planOf(refill)).cycle).toMatchObject({
    number: 1,
    state: 'NOTIFIED',
    chargeOn: addDays(today(), 8),
  })
  await daysPass(refill, 8)
  await sweep(refill)
  expect((await moneyAtStripe(refill)).captured).toEqual([PRICE])
  const { words } = await row<{ words: string }>(
    'SELECT c.words FROM consent c JOIN plan p ON p.consent_id = c.id WHERE p.id = $1',
    [refill.planId],
  )
  expect(words).toContain(
    `I agree to be charged $35.70 every 30 days, next on ${sayDate(addDays(today(), 8))}`,
  )
}, 120_000)

test('a notice the mail server sent late gives her all of her eight days', async () => {
  const refill = await runningRefill()
  await daysPass(refill, 22)
  await sweep(refill)
  await mailSent(refill, 'refill-notice')
  await database.query(
    `UPDATE mail SET sent_at = sent_at + interval '3 days' WHERE plan_id = $1 AND template = 'refill-notice'`,
    [refill.planId],
  )
  await daysPass(refill, 3)
  await sweep(refill)
  expect((await planOf(refill)).cycle).toMatchObject({ state: 'NOTIFIED', chargeOn: addDays(today(), 8) })
  await mailSent(refill, 'refill-notice', 2)
  await daysPass(refill, 8)
  await sweep(refill)
  expect((await moneyAtStripe(refill)).captured).toEqual([PRICE])
}, 120_000)

test('ten thousand swept plans wait behind the one mail somebody waits for', async () => {
  const of = { requestId: `refill-test-${randomUUID()}` }
  const plans = [1, 2].map(() => ({ payload: { planId: randomUUID(), ...of }, key: randomUUID() }))
  const taken: unknown[] = []
  const looked = inTransaction(async (tx) => {
    await addJobs(tx, 'advance-plan', plans)
    await addJob(tx, 'send-mail', { mailId: randomUUID(), ...of })
    // As the worker takes them.
    const jobs = await tx.$queryRaw<{ task: string }[]>`
      SELECT t.identifier AS task FROM graphile_worker._private_jobs j
      JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE j.payload->>'requestId' = ${of.requestId} ORDER BY j.priority, j.run_at, j.id`
    taken.push(...jobs.map(({ task }) => task))
    throw new Error('nothing of it is kept')
  })
  await expect(looked).rejects.toThrow('nothing of it is kept')
  expect(taken).toEqual(['send-mail', 'advance-plan', 'advance-plan'])
})
