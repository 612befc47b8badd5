import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './calendar.ts'
import { paid, shipped } from './engine/outcome.ts'
import { stepOf } from './engine/step.ts'
import {
  amountNote,
  beginAhead,
  changeableUntil,
  chargedWithCard,
  outlookOf,
  outlookOnceDone,
  sayAhead,
  sayNext,
} from './outlook.ts'
import type { Plan } from './plan.ts'
import { allowed } from './simulation/deciding.ts'
import { announcedPlan, item, plan, unpaidPlan } from './simulation/example.ts'

const today = '2026-12-01'
const card = { brand: 'mastercard', last4: '4444', expMonth: 12, expYear: 2030 }
const unshipped = { last: { chargedOn: '2026-11-05', shippedOn: null } }

test('three dates a rhythm apart, the first of them the delivery ahead', () => {
  const ahead = outlookOf(plan(), today)
  expect(ahead.map(({ number, on }) => [number, on])).toEqual([
    [1, '2026-12-23'],
    [2, '2027-01-22'],
    [3, '2027-02-21'],
  ])
  expect(ahead.map(sayAhead)[0]).toBe('Wed, Dec 23, 2026')
})

test('an announced amount has its tax, the others say that tax comes on top', () => {
  const [first, second] = outlookOf(announcedPlan(), today)
  expect(first).toMatchObject({ amount: 6452, isTaxKnown: true })
  expect(second).toMatchObject({ amount: 5865, isTaxKnown: false })
  expect([first, second].map((one) => one && amountNote(one))).toEqual(['tax included', 'plus sales tax'])
})

test('what is added, left out or sent elsewhere once is in the first delivery alone', () => {
  const extras = [{ ...item('c', { unitAmount: 1000 }), isOnce: true }]
  const [first, second] = outlookOf(plan({}, { extras }), today)
  expect([first?.amount, second?.amount]).toEqual([6865, 5865])
})

test('a failed charge is ahead on the day of its next try', () => {
  expect(outlookOf(unpaidPlan('DUNNING'), '2026-12-23')[0]).toMatchObject({
    number: 1,
    on: '2026-12-24',
    amount: 6452,
  })
})

test('nothing is ahead of a plan that ended, or waits for another card', () => {
  expect(outlookOf(plan({ state: 'CANCELLED' }), today)).toEqual([])
  expect(outlookOf(plan({ state: 'PAUSED', pauseReason: 'PAYMENT' }), today)).toEqual([])
})

test('another card is charged for the delivery that waits for its payment, and for no other', () => {
  const rests = unpaidPlan('UNPAID', { state: 'PAUSED', pauseReason: 'PAYMENT' })
  for (const waiting of [rests, unpaidPlan('DUNNING'), unpaidPlan('ACTION_REQUIRED')]) {
    expect(chargedWithCard(waiting, today)).toBe(6452)
    const { plan: after } = allowed(waiting, { kind: 'card', paymentMethodId: 'pm_2', card }, today)
    expect(outlookOf(after, today)[0]).toMatchObject({ on: today, amount: 6452, isTaxKnown: true })
  }
  for (const calm of [plan(), announcedPlan(), unpaidPlan('UNPAID', { state: 'CANCELLED' })])
    expect(chargedWithCard(calm, today)).toBeNull()
})

test('a plan she paused shows the dates from its return on', () => {
  const paused = plan(
    { state: 'PAUSED', pauseReason: 'CUSTOMER', resumeOn: '2027-03-01' },
    { chargeOn: '2027-03-01' },
  )
  expect(outlookOf(paused, today)[0]?.on).toBe('2027-03-01')
})

test('when all goes well, the second date is where the plan stands after the first', () => {
  const before = announcedPlan()
  const { plan: charged } = paid(before, before.cycle.chargeOn, 'two')
  const after = shipped(charged, addDays(before.cycle.chargeOn, 2))
  expect(outlookOf(after, '2026-12-25')[0]?.on).toBe(outlookOf(before, today)[1]?.on)
})

test('the last day to change it is said until it is over', () => {
  expect(changeableUntil(announcedPlan(), '2026-12-22')).toBe('2026-12-22')
  expect(changeableUntil(announcedPlan(), '2026-12-23')).toBeNull()
  expect(changeableUntil(plan({ state: 'CANCELLED' }), '2026-12-01')).toBeNull()
})

test('a date that is near or over and was not announced is shown as it will be announced', () => {
  const moved = plan({}, { chargeOn: '2026-12-05' })
  expect(outlookOf(moved, '2026-12-10')[0]?.on).toBe('2026-12-18')
  expect(stepOf(moved, factsOn('2026-12-10'))).toMatchObject({ kind: 'announce', chargeOn: '2026-12-18' })
  expect(changeableUntil(moved, '2026-12-10')).toBe('2026-12-17')
})

test('while the last parcel has not left, dates are the earliest that can come', () => {
  const waiting = plan(unshipped, { chargeOn: '2026-12-05' })
  const ahead = outlookOf(waiting, '2026-12-10')
  expect(ahead[0]?.on).toBe('2027-01-05')
  expect(ahead.map(sayAhead)[0]).toBe('Tue, Jan 5, 2027 at the earliest')
  expect(shipped(waiting, '2026-12-10').cycle.chargeOn).toBe('2027-01-05')
  const moved = plan(unshipped, { chargeOn: '2026-12-06' })
  expect(sayNext(moved, '2026-12-10')).toBe('Fri, Dec 18, 2026 at the earliest')
})

test('what is ahead is what the engine announces, on whatever day it does', () => {
  const days = fc.integer({ min: 0, max: 120 })
  const property = fc.property(days, days, fc.boolean(), (chargeIn, later, hasLeft) => {
    const chargeOn = addDays('2026-11-23', chargeIn)
    const day = addDays('2026-11-23', later)
    const standing = plan(hasLeft ? {} : { last: { chargedOn: '2026-11-23', shippedOn: null } }, { chargeOn })
    const [first] = outlookOf(standing, day)
    const gone = hasLeft ? standing : shipped(standing, day)
    const step = stepOf(gone, factsOn(day))
    if (step.kind === 'announce') expect(step.chargeOn).toBe(first?.on)
    else expect(gone.cycle.chargeOn).toBe(first?.on)
    expect(first?.isEarliest).toBe(!hasLeft)
    expect(changeableUntil(standing, day)).toBe(addDays(first?.on ?? '', -1))
  })
  fc.assert(property)
})

test('a day that is over is never named as the next: what is waited for is', () => {
  const late = '2026-12-28'
  const short = { state: 'STOCK_WAIT', stock: 'SHORT' } as const
  const waits = announcedPlan({}, { ...short, waitsForStock: true })
  const undecided = announcedPlan({}, short)
  const asked = unpaidPlan('ACTION_REQUIRED')
  expect(sayNext(waits, late)).toBe('as soon as its bottles are here')
  expect(sayNext(undecided, late)).toBe('once its bottles are here, and 8 days after we write to you')
  expect(sayNext(waits, '2027-02-01')).toBe(sayNext(undecided, late))
  expect(sayNext(asked, late)).toBe('once your bank has your answer')
  const dates = (one: Plan) => outlookOf(one, late).map(({ on }) => on)
  expect(dates(waits)).toEqual([late, '2027-01-27', '2027-02-26'])
  expect(dates(undecided)[0]).toBe('2027-01-05')
  expect(dates(asked)).toEqual(dates(waits))
  expect(outlookOf(waits, late).map(beginAhead)[0]).toBe('As soon as its bottles are here')
  expect(outlookOf(unpaidPlan('DUNNING'), late)[0]?.on).toBe(late)
})

test('a delivery that waits for stock can be changed as long as it waits', () => {
  const waits = announcedPlan({}, { state: 'STOCK_WAIT', stock: 'SHORT' })
  expect(changeableUntil(waits, '2026-12-28')).toBe('2026-12-28')
  expect(changeableUntil(unpaidPlan('DUNNING'), '2026-12-01')).toBeNull()
})

test('a preview shows the date that is announced with the change itself', () => {
  const today = '2026-12-16'
  const { plan: moved } = allowed(announcedPlan(), { kind: 'move', to: '2026-12-18' }, today)
  expect(outlookOnceDone(moved, today)[0]?.on).toBe('2026-12-18')
})

function factsOn(today: string) {
  const now = new Date(`${today}T17:00:00Z`)
  return { today, now, notice: null, attemptSince: null, undelivered: 0, reminders: 0 }
}
