import { expect, test } from 'vitest'
import { announcedPlan, plan, quoteOf, unpaidPlan } from '../simulation/example.ts'
import {
  abandoned,
  announced,
  charging,
  failed,
  firstCycle,
  paid,
  resting,
  shipped,
  stockReleased,
  stockSought,
  superseded,
  waitingForStock,
} from './outcome.ts'

const quote = quoteOf([])
const declined = { kind: 'declined', code: 'insufficient_funds', isHard: false } as const

test('the first charge ahead is a rhythm after the purchase: the date the consent names', () => {
  expect(firstCycle('one', '2026-11-23', 30)).toMatchObject({ number: 1, chargeOn: '2026-12-23' })
})

test('announcing fixes date, lines and amount, and wakes a plan that rested', () => {
  const paused = plan({ state: 'PAUSED', pauseReason: 'CUSTOMER', resumeOn: '2026-12-23' })
  const after = announced(paused, '2026-12-24', quote, true)
  expect(after).toMatchObject({ state: 'ACTIVE', pauseReason: null, resumeOn: null })
  expect(after.cycle).toMatchObject({ state: 'NOTIFIED', chargeOn: '2026-12-24', quote, stock: 'PROMISED' })
  expect(announced(plan(), '2026-12-24', quote, false).cycle.stock).toBe('SHORT')
})

test('bottles that come before the day leave its date; those that come after it are charged with notice', () => {
  const short = announcedPlan({}, { stock: 'SHORT' })
  const before = stockSought(short, true, '2026-12-20').cycle
  expect(before).toMatchObject({ state: 'NOTIFIED', stock: 'PROMISED', chargeOn: '2026-12-23' })
  const waiting = announcedPlan({}, { state: 'STOCK_WAIT', stock: 'SHORT' })
  expect(stockSought(waiting, true, '2027-01-10').cycle.chargeOn).toBe('2027-01-18')
})

test('who said that she waits is charged on the day the bottles come', () => {
  const waiting = announcedPlan({}, { state: 'STOCK_WAIT', stock: 'SHORT', waitsForStock: true })
  expect(stockSought(waiting, true, '2027-01-10').cycle.chargeOn).toBe('2027-01-10')
})

test('who has waited for more than thirty days is told before she is charged', () => {
  const waiting = announcedPlan({}, { state: 'STOCK_WAIT', stock: 'SHORT', waitsForStock: true })
  expect(stockSought(waiting, true, '2027-01-22').cycle.chargeOn).toBe('2027-01-22')
  expect(stockSought(waiting, true, '2027-01-23').cycle.chargeOn).toBe('2027-01-31')
})

test('bottles that have not come on the day make it wait, and nothing is charged', () => {
  const short = announcedPlan({}, { stock: 'SHORT' })
  expect(stockSought(short, false, '2026-12-23').cycle.state).toBe('STOCK_WAIT')
  expect(stockSought(short, false, '2026-12-22')).toEqual(short)
})

test('a charge begins with its bottles put aside', () => {
  expect(charging(unpaidPlan('DUNNING', {}, { stock: 'NONE' })).cycle).toMatchObject({
    ...{ state: 'CHARGING', stock: 'PROMISED' },
  })
})

test('a retry without bottles waits for stock; it is not dunned for it', () => {
  const { cycle } = waitingForStock(unpaidPlan('DUNNING'))
  expect(cycle).toMatchObject({ state: 'STOCK_WAIT', stock: 'SHORT', retryOn: null, failures: 1 })
  expect(stockReleased(unpaidPlan('DUNNING')).cycle.stock).toBe('NONE')
})

test('once paid, the next number is a rhythm from today and waits for its parcel', () => {
  const before = unpaidPlan('CHARGING', { state: 'PAUSED', pauseReason: 'PAYMENT' })
  const { plan: after, paid: done } = paid(before, '2027-01-02', 'two')
  expect(done).toMatchObject({ id: 'one', state: 'PAID', paidOn: '2027-01-02', retryOn: null })
  expect(after).toMatchObject({
    state: 'ACTIVE',
    pauseReason: null,
    last: { chargedOn: '2027-01-02', shippedOn: null },
  })
  expect(after.cycle).toMatchObject({ id: 'two', number: 2, state: 'SCHEDULED', chargeOn: '2027-02-01' })
})

test('a decline keeps number and date, and names the day of the next try', () => {
  const { plan: after, tell } = failed(
    announcedPlan({}, { state: 'CHARGING' }),
    declined,
    '2026-12-23',
    'pm_1',
  )
  expect(tell).toBe('declined')
  expect(after.cycle).toMatchObject({ id: 'one', number: 1, chargeOn: '2026-12-23', state: 'DUNNING' })
  expect(after.cycle).toMatchObject({ failures: 1, failedOn: '2026-12-23', retryOn: '2026-12-24' })
  expect(after.cycle.declineCode).toBe('insufficient_funds')
})

test('after the sixth decline the plan rests, and is never cancelled', () => {
  const last = unpaidPlan('CHARGING', {}, { failures: 5 })
  const { plan: after, tell } = failed(last, declined, '2027-01-06', 'pm_1')
  expect(tell).toBe('all_tries_failed')
  expect(after).toMatchObject({ state: 'PAUSED', pauseReason: 'PAYMENT', cancelledAt: null })
  expect(after.cycle).toMatchObject({ state: 'UNPAID', stock: 'NONE', retryOn: null, chargeOn: '2026-12-23' })
})

test('a card refused for good is not tried again', () => {
  const { plan: after, tell } = failed(
    unpaidPlan('CHARGING'),
    { ...declined, isHard: true },
    '2026-12-23',
    'pm_1',
  )
  expect([tell, after.pauseReason, after.cycle.state]).toEqual(['card_refused_for_good', 'PAYMENT', 'UNPAID'])
})

test('a card that is gone at Stripe is forgotten', () => {
  const { plan: after, tell } = failed(unpaidPlan('CHARGING'), { kind: 'no_card' }, '2026-12-23', 'pm_1')
  expect([tell, after.paymentMethodId, after.card]).toEqual(['no_card', null, null])
})

test('a bank that asks gives her a page to answer on, and her time counts from that day', () => {
  const asks = { kind: 'action_required', hostedInvoiceUrl: 'https://pay.test' } as const
  const retried = unpaidPlan('CHARGING', {}, { failures: 4, failedOn: '2026-12-23' })
  const { plan: after, tell } = failed(retried, asks, '2027-01-01', 'pm_1')
  expect(tell).toBe('action_required')
  expect(after.cycle).toMatchObject({ state: 'ACTION_REQUIRED', hostedInvoiceUrl: 'https://pay.test' })
  expect(after.cycle).toMatchObject({ failedOn: '2027-01-01', retryOn: null })
})

test('a charge that fails after its plan was cancelled ends with it, and nobody is told', () => {
  const ended = unpaidPlan('CHARGING', { state: 'CANCELLED' })
  for (const failure of [declined, { kind: 'action_required', hostedInvoiceUrl: null } as const]) {
    const { plan: after, tell } = failed(ended, failure, '2026-12-23', 'pm_1')
    expect([after.cycle.state, after.cycle.stock, tell]).toEqual(['CANCELLED', 'NONE', null])
  }
})

test('an attempt that never reached Stripe leaves the delivery where it stood, due today', () => {
  expect(abandoned(announcedPlan({}, { state: 'CHARGING' }), '2026-12-23', 1).cycle.state).toBe('NOTIFIED')
  expect(abandoned(unpaidPlan('CHARGING'), '2026-12-28', 2).cycle).toMatchObject({
    ...{ state: 'DUNNING', retryOn: '2026-12-28', failures: 1 },
  })
  expect(abandoned(unpaidPlan('CHARGING', { state: 'CANCELLED' }), '2026-12-28', 3).cycle.state).toBe(
    'CANCELLED',
  )
})

test('a delivery whose attempts come to nothing three times rests, and is not tried for ever', () => {
  const charging = announcedPlan({}, { state: 'CHARGING' })
  expect(abandoned(charging, '2026-12-23', 2)).toMatchObject({
    state: 'ACTIVE',
    cycle: { state: 'NOTIFIED' },
  })
  expect(abandoned(charging, '2026-12-23', 3)).toMatchObject({
    ...{ state: 'PAUSED', pauseReason: 'PAYMENT' },
    cycle: { state: 'UNPAID', stock: 'NONE', failures: 0 },
  })
})

test('the answer of a card she has changed meanwhile is not counted: the new one is asked today', () => {
  for (const failure of [declined, { ...declined, isHard: true }, { kind: 'no_card' } as const]) {
    const { plan: after, tell } = failed(
      unpaidPlan('CHARGING', { paymentMethodId: 'pm_2' }),
      failure,
      '2026-12-28',
      'pm_1',
    )
    expect(tell).toBeNull()
    expect(after).toMatchObject({ state: 'ACTIVE', paymentMethodId: 'pm_2' })
    expect(after.cycle).toMatchObject({ state: 'DUNNING', retryOn: '2026-12-28', failures: 1 })
  }
  const first = failed(
    announcedPlan({ paymentMethodId: 'pm_2' }, { state: 'CHARGING' }),
    declined,
    '2026-12-23',
    'pm_1',
  )
  expect(first.plan.cycle).toMatchObject({ state: 'NOTIFIED', failures: 0, failedOn: null })
  const gone = failed(
    unpaidPlan('CHARGING', { paymentMethodId: null, card: null }),
    declined,
    '2026-12-23',
    'pm_1',
  )
  expect(gone.tell).toBe('declined')
})

test('a plan at rest puts nothing aside and tries nothing', () => {
  expect(resting(unpaidPlan('DUNNING'))).toMatchObject({
    ...{ state: 'PAUSED', pauseReason: 'PAYMENT', resumeOn: null },
    cycle: { state: 'UNPAID', stock: 'NONE', retryOn: null },
  })
})

test('when Stripe asks another total, that number is given up and the next has its eight days', () => {
  const { plan: after, given } = superseded(
    unpaidPlan('CHARGING', {}, { omitted: ['b'] }),
    '2026-12-23',
    'two',
  )
  expect(given).toMatchObject({ id: 'one', state: 'CANCELLED', retryOn: null })
  expect(after.cycle).toMatchObject({
    id: 'two',
    number: 2,
    chargeOn: '2026-12-31',
    omitted: ['b'],
    invoiceId: null,
  })
})

test('a late parcel moves a date nobody chose; one she chose, or that is announced, stays', () => {
  const waiting = { last: { chargedOn: '2026-11-23', shippedOn: null } }
  expect(shipped(plan(waiting), '2026-12-07').cycle.chargeOn).toBe('2027-01-02')
  expect(shipped(plan(waiting), '2026-11-24').cycle.chargeOn).toBe('2026-12-23')
  expect(shipped(plan(waiting, { chargeOn: '2026-12-28' }), '2026-12-07').cycle.chargeOn).toBe('2026-12-28')
  expect(shipped(announcedPlan(waiting), '2026-12-07').cycle.chargeOn).toBe('2026-12-23')
  expect(shipped(plan(waiting), '2026-12-07').last.shippedOn).toBe('2026-12-07')
})
