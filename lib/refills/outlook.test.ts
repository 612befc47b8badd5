import { expect, test } from 'vitest'
import { addDays } from './calendar.ts'
import { paid, shipped } from './engine/outcome.ts'
import { amountNote, changeableUntil, outlookOf, sayAhead } from './outlook.ts'
import { announcedPlan, item, plan, unpaidPlan } from './simulation/example.ts'

test('three dates a rhythm apart, the first of them the delivery ahead', () => {
  const ahead = outlookOf(plan())
  expect(ahead.map(({ number, on }) => [number, on])).toEqual([
    [1, '2026-12-23'],
    [2, '2027-01-22'],
    [3, '2027-02-21'],
  ])
  expect(ahead.map(sayAhead)[0]).toBe('Wed, Dec 23, 2026')
})

test('an announced amount has its tax, the others say that tax comes on top', () => {
  const [first, second] = outlookOf(announcedPlan())
  expect(first).toMatchObject({ amount: 6452, isTaxKnown: true })
  expect(second).toMatchObject({ amount: 5865, isTaxKnown: false })
  expect([first, second].map((one) => one && amountNote(one))).toEqual(['tax included', 'plus sales tax'])
})

test('what is added, left out or sent elsewhere once is in the first delivery alone', () => {
  const extras = [{ ...item('c', { unitAmount: 1000 }), isOnce: true }]
  const [first, second] = outlookOf(plan({}, { extras }))
  expect([first?.amount, second?.amount]).toEqual([6865, 5865])
})

test('a failed charge is ahead on the day of its next try', () => {
  expect(outlookOf(unpaidPlan('DUNNING'))[0]).toMatchObject({ number: 1, on: '2026-12-24', amount: 6452 })
})

test('nothing is ahead of a plan that ended, or waits for another card', () => {
  expect(outlookOf(plan({ state: 'CANCELLED' }))).toEqual([])
  expect(outlookOf(plan({ state: 'PAUSED', pauseReason: 'PAYMENT' }))).toEqual([])
})

test('a plan she paused shows the dates from its return on', () => {
  const paused = plan(
    { state: 'PAUSED', pauseReason: 'CUSTOMER', resumeOn: '2027-03-01' },
    { chargeOn: '2027-03-01' },
  )
  expect(outlookOf(paused)[0]?.on).toBe('2027-03-01')
})

test('when all goes well, the second date is where the plan stands after the first', () => {
  const before = announcedPlan()
  const { plan: charged } = paid(before, before.cycle.chargeOn, 'two')
  const after = shipped(charged, addDays(before.cycle.chargeOn, 2))
  expect(outlookOf(after)[0]?.on).toBe(outlookOf(before)[1]?.on)
})

test('the last day to change it is said until it is over', () => {
  expect(changeableUntil(announcedPlan(), '2026-12-22')).toBe('2026-12-22')
  expect(changeableUntil(announcedPlan(), '2026-12-23')).toBeNull()
  expect(changeableUntil(plan({ state: 'CANCELLED' }), '2026-12-01')).toBeNull()
})
