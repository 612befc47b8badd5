/** Cards that decline, banks that ask, cards that are gone: the customer is told each time, and nothing is cancelled. */
import { expect, test } from 'vitest'
import { addDays } from '@/lib/refills/calendar.ts'
import { todayAt } from '@/lib/refills/today.ts'
import { buy, cards } from '../support/buyer.ts'
import { stockOf } from '../support/database.ts'
import { mailsTo } from '../support/mailbox.ts'
import {
  attemptsOf,
  bankSays,
  cardBecomes,
  context,
  cycleOf,
  daysPass,
  dueRefill,
  mailCounts,
  mailSent,
  moneyAtStripe,
  ordersOf,
  payWith,
  planOf,
  type Refill,
  sweep,
} from '../support/refill.ts'
import { keepsBooks, SLOW } from '../support/refill-books.ts'
import { sandbox, stripe } from '../support/sandbox.ts'
import { Visitor } from '../support/visitor.ts'

const PRICE = 3570

keepsBooks()

const today = () => todayAt(context().now)

async function declined(alias: string): Promise<Refill> {
  const refill = await dueRefill(3)
  await cardBecomes(refill, alias)
  await sweep(refill)
  return refill
}

test('a decline is tried on days 1, 3, 5, 9 and 14, with a mail each, and then the plan rests', async () => {
  const refill = await declined('pm_card_chargeCustomerFail')
  expect((await planOf(refill)).cycle).toMatchObject({
    state: 'DUNNING',
    failures: 1,
    retryOn: addDays(today(), 1),
  })
  expect(await stockOf(refill.sku)).toEqual({ on_hand: 2, reserved: 1 })
  for (const [index, days] of [1, 2, 2, 4, 5].entries()) {
    await mailSent(refill, 'refill-declined', index + 1)
    await daysPass(refill, days)
    await sweep(refill)
  }
  expect(await planOf(refill)).toMatchObject({
    state: 'PAUSED',
    pauseReason: 'PAYMENT',
    cycle: { state: 'UNPAID', number: 1 },
  })
  expect(await attemptsOf(refill)).toEqual(Array.from({ length: 6 }, () => 'DECLINED'))
  expect(await stockOf(refill.sku)).toEqual({ on_hand: 2, reserved: 0 })
  await mailSent(refill, 'refill-paused')
  expect(await mailCounts(refill)).toMatchObject({ 'refill-declined': 5, 'refill-paused': 1 })
  await daysPass(refill, 60)
  await sweep(refill)
  expect(await attemptsOf(refill)).toHaveLength(6)
  expect((await planOf(refill)).state).toBe('PAUSED')

  await payWith(refill, 'pm_card_visa')
  await expect.poll(async () => (await ordersOf(refill)).length, SLOW).toBe(1)
  expect((await moneyAtStripe(refill)).captured).toEqual([PRICE])
  const after = await planOf(refill)
  expect(after).toMatchObject({ state: 'ACTIVE', pauseReason: null })
  expect(after.cycle).toMatchObject({ number: 2, chargeOn: addDays(today(), 30) })
}, 240_000)

test('bottles are given back between late tries, and put aside again before each', async () => {
  const refill = await declined('pm_card_chargeCustomerFail')
  await daysPass(refill, 1)
  await sweep(refill)
  await daysPass(refill, 2)
  await sweep(refill)
  expect(await stockOf(refill.sku)).toEqual({ on_hand: 2, reserved: 1 })
  await daysPass(refill, 1)
  await sweep(refill)
  expect((await planOf(refill)).cycle).toMatchObject({ state: 'DUNNING', stock: 'NONE' })
  expect(await stockOf(refill.sku)).toEqual({ on_hand: 2, reserved: 0 })
  await cardBecomes(refill, 'pm_card_visa')
  await daysPass(refill, 1)
  await sweep(refill)
  expect(await cycleOf(refill, 1)).toMatchObject({ state: 'PAID' })
  expect(await stockOf(refill.sku)).toEqual({ on_hand: 1, reserved: 0 })
}, 120_000)

test('a try without bottles waits for stock, and is not dunned for it', async () => {
  const refill = await declined('pm_card_chargeCustomerFail')
  for (const days of [1, 2, 1]) {
    await daysPass(refill, days)
    await sweep(refill)
  }
  await buy({ sku: refill.sku, quantity: 2 })
  await daysPass(refill, 1)
  await sweep(refill)
  expect((await planOf(refill)).cycle).toMatchObject({ state: 'STOCK_WAIT', failures: 3, number: 1 })
  await mailSent(refill, 'refill-stock-wait')
  expect(await attemptsOf(refill)).toHaveLength(3)
}, 120_000)

test('too little money on the card is said, and tried again the next day', async () => {
  const refill = await dueRefill(3)
  await bankSays(refill, 'chargeDeclinedInsufficientFunds')
  await sweep(refill)
  expect((await planOf(refill)).cycle).toMatchObject({ state: 'DUNNING', declineCode: 'insufficient_funds' })
  expect((await mailSent(refill, 'refill-declined')).text).toContain('not enough money')
  await bankSays(refill, 'visa')
  await daysPass(refill, 1)
  await sweep(refill)
  expect(await attemptsOf(refill)).toEqual(['DECLINED', 'PAID'])
  expect((await planOf(refill)).cycle).toMatchObject({ number: 2, chargeOn: addDays(today(), 30) })
}, 120_000)

test('an expired card stops at once', async () => {
  const refill = await dueRefill(3)
  await bankSays(refill, 'chargeDeclinedExpiredCard')
  await sweep(refill)
  expect(await planOf(refill)).toMatchObject({
    state: 'PAUSED',
    pauseReason: 'PAYMENT',
    cycle: { state: 'UNPAID' },
  })
  await mailSent(refill, 'refill-paused')
}, 120_000)

test('a card blocked for good is not tried again', async () => {
  const refill = await declined('pm_card_radarBlock')
  expect(await planOf(refill)).toMatchObject({
    state: 'PAUSED',
    pauseReason: 'PAYMENT',
    cycle: { state: 'UNPAID' },
  })
  await mailSent(refill, 'refill-paused')
  await daysPass(refill, 5)
  await sweep(refill)
  expect(await attemptsOf(refill)).toEqual(['DECLINED'])
  expect(await stockOf(refill.sku)).toEqual({ on_hand: 2, reserved: 0 })
}, 120_000)

test('a bank that asks: the mail leads to the page where she confirms, and the webhook makes the order', async () => {
  const refill = await declined('pm_card_authenticationRequired')
  expect((await planOf(refill)).cycle).toMatchObject({ state: 'ACTION_REQUIRED', number: 1 })
  const { text } = await mailSent(refill, 'refill-action-required')
  const { hostedInvoiceUrl } = (await planOf(refill)).cycle
  expect(text).toContain(hostedInvoiceUrl)
  await daysPass(refill, 3)
  await sweep(refill)
  await mailSent(refill, 'refill-action-required', 2)
  await payOnPage(hostedInvoiceUrl ?? '', cards.succeeds)
  await expect.poll(async () => (await ordersOf(refill)).length, SLOW).toBe(1)
  expect((await moneyAtStripe(refill)).captured).toEqual([PRICE])
  expect((await planOf(refill)).cycle).toMatchObject({ number: 2, state: 'SCHEDULED' })
}, 120_000)

test('a bank that is never answered is reminded of on days 3 and 9, and the plan rests after 14', async () => {
  const refill = await declined('pm_card_authenticationRequired')
  for (const [days, mails] of [
    [3, 2],
    [6, 3],
  ] as const) {
    await daysPass(refill, days)
    await sweep(refill)
    await sweep(refill)
    await mailSent(refill, 'refill-action-required', mails)
    expect(await stockOf(refill.sku), 'what she is invited to pay for is kept').toEqual({
      ...{ on_hand: 2, reserved: 1 },
    })
  }
  await daysPass(refill, 6)
  await sweep(refill)
  expect(await planOf(refill)).toMatchObject({
    state: 'PAUSED',
    pauseReason: 'PAYMENT',
    cycle: { state: 'UNPAID' },
  })
  await mailSent(refill, 'refill-paused')
}, 120_000)

test('paid from an old mail after the plan came to rest, with the bottles gone: it is ordered, and she reads that it waits', async () => {
  const refill = await declined('pm_card_authenticationRequired')
  const { hostedInvoiceUrl } = (await planOf(refill)).cycle
  await daysPass(refill, 15)
  await sweep(refill)
  expect((await planOf(refill)).cycle).toMatchObject({ state: 'UNPAID' })
  expect(await stockOf(refill.sku)).toEqual({ on_hand: 2, reserved: 0 })
  await buy({ sku: refill.sku, quantity: 2 })
  await payOnPage(hostedInvoiceUrl ?? '', cards.succeeds)
  await expect
    .poll(async () => (await ordersOf(refill)).map(({ fulfilment }) => fulfilment), SLOW)
    .toEqual(['AWAITING_STOCK'])
  expect((await moneyAtStripe(refill)).captured).toEqual([PRICE])
  const waits = async () =>
    (await mailsTo(refill.email)).some(({ text }) => text.includes('When the stock is here'))
  await expect.poll(waits, SLOW).toBe(true)
  expect((await planOf(refill)).cycle).toMatchObject({ number: 2, state: 'SCHEDULED' })
  await daysPass(refill, 40)
  await sweep(refill)
  expect(await attemptsOf(refill), 'nothing further is charged before it has left').toHaveLength(1)
}, 120_000)

test('a bank that asks a second time in one delivery is reminded of anew', async () => {
  const refill = await declined('pm_card_authenticationRequired')
  await daysPass(refill, 3)
  await sweep(refill)
  await mailSent(refill, 'refill-action-required', 2)
  await payWith(refill, 'pm_card_authenticationRequired')
  await mailSent(refill, 'refill-action-required', 3)
  expect((await planOf(refill)).cycle).toMatchObject({ state: 'ACTION_REQUIRED', failedOn: today() })
  await daysPass(refill, 3)
  await sweep(refill)
  await sweep(refill)
  await mailSent(refill, 'refill-action-required', 4)
}, 120_000)

test('a declined delivery is paid from Stripe’s own page', async () => {
  const refill = await declined('pm_card_chargeCustomerFail')
  const { invoiceId } = await cycleOf(refill, 1)
  const { hosted_invoice_url: page } = await stripe.invoices.retrieve(invoiceId ?? '')
  await payOnPage(page ?? '', cards.succeeds)
  await expect.poll(async () => (await ordersOf(refill)).length, SLOW).toBe(1)
  expect(await attemptsOf(refill)).toEqual(['DECLINED', 'PAID'])
  await sweep(refill)
  expect((await moneyAtStripe(refill)).captured).toEqual([PRICE])
}, 120_000)

test('a card removed at Stripe: nothing is tried, she is told, and another card charges at once', async () => {
  const refill = await dueRefill(3)
  await stripe.paymentMethods.detach((await planOf(refill)).paymentMethodId ?? '')
  await expect.poll(async () => (await planOf(refill)).card, SLOW).toBeNull()
  await sweep(refill)
  expect(await planOf(refill)).toMatchObject({
    state: 'PAUSED',
    pauseReason: 'PAYMENT',
    paymentMethodId: null,
  })
  expect(await attemptsOf(refill)).toEqual([])
  expect(await stockOf(refill.sku)).toEqual({ on_hand: 2, reserved: 0 })
  await mailSent(refill, 'refill-paused')
  await payWith(refill, 'pm_card_visa')
  await expect.poll(async () => (await ordersOf(refill)).length, SLOW).toBe(1)
}, 120_000)

test('a card that is gone and whose webhook never came is found out by the charge', async () => {
  const refill = await dueRefill(3)
  await sandbox.switch({ drop_deliveries: 1 })
  await stripe.paymentMethods.detach((await planOf(refill)).paymentMethodId ?? '')
  await sweep(refill)
  expect(await planOf(refill)).toMatchObject({ state: 'PAUSED', pauseReason: 'PAYMENT' })
  await mailSent(refill, 'refill-paused')
}, 120_000)

/** Pays an invoice on Stripe's own page. */
async function payOnPage(url: string, number: string): Promise<void> {
  const visitor = new Visitor()
  const page = await visitor.open(url)
  await visitor.press(page, /^Pay/, { number, expiry: '12 / 34', cvc: '123' })
}
