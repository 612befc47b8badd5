import { expect, test } from 'vitest'
import { allowed, refusalOf } from '../simulation/deciding.ts'
import { announcedPlan, plan, unpaidPlan } from '../simulation/example.ts'
import type { Action } from './action.ts'

const today = '2026-12-16'
const unshipped = { last: { chargedOn: '2026-11-23', shippedOn: null } }
const paused = { state: 'PAUSED', pauseReason: 'CUSTOMER', resumeOn: '2027-03-01' } as const
const resting = { state: 'PAUSED', pauseReason: 'PAYMENT' } as const
const cancelled = { state: 'CANCELLED', cancelledAt: new Date() } as const

test('skipping leaves this delivery out, and the next one is a rhythm later', () => {
  const { plan: after, words, scope } = allowed(announcedPlan(), { kind: 'skip' }, today)
  expect(after.skipped).toMatchObject({ id: 'one', number: 1, state: 'SKIPPED', stock: 'NONE' })
  expect(after.cycle).toMatchObject({ id: 'new', number: 2, state: 'SCHEDULED', chargeOn: '2027-01-22' })
  expect(words).toBe('You skipped the refill of Wed, Dec 23, 2026.')
  expect(scope).toBe('this')
})

test('a delivery that waits for its payment can be skipped, and keeps what is known of its bill', () => {
  const { plan: after } = allowed(unpaidPlan('DUNNING'), { kind: 'skip' }, '2026-12-28')
  expect(after.skipped).toMatchObject({ state: 'SKIPPED', invoiceId: 'in_1', retryOn: null })
  expect(after.cycle.chargeOn).toBe('2027-01-22')
})

test('skipping is refused on the day of the charge, while it is charged, at rest and after the end', () => {
  const skip = { kind: 'skip' } as const
  expect(refusalOf(announcedPlan(), skip, '2026-12-23')).toEqual({
    ...{ why: 'too_late', chargeOn: '2026-12-23', lastChangeOn: '2026-12-22' },
  })
  expect(refusalOf(unpaidPlan('CHARGING'), skip, today)?.why).toBe('being_charged')
  expect(refusalOf(plan(paused), skip, today)?.why).toBe('paused')
  expect(refusalOf(unpaidPlan('UNPAID', resting), skip, today)?.why).toBe('payment_open')
  expect(refusalOf(plan(cancelled), skip, today)?.why).toBe('cancelled')
})

test('a skip is taken back while its date is ahead and nothing was done to the delivery after it', () => {
  const { plan: skipped } = allowed(announcedPlan(), { kind: 'skip' }, today)
  const { plan: back } = allowed(skipped, { kind: 'unskip' }, '2026-12-22')
  expect(back).toMatchObject({ skipped: null, cycle: { id: 'one', state: 'SCHEDULED', quote: null } })
  expect(refusalOf(skipped, { kind: 'unskip' }, '2026-12-23')?.why).toBe('nothing_to_unskip')
  const announced = { ...skipped, cycle: { ...skipped.cycle, state: 'NOTIFIED' as const } }
  expect(refusalOf(announced, { kind: 'unskip' }, today)?.why).toBe('nothing_to_unskip')
  expect(refusalOf(plan(), { kind: 'unskip' }, today)?.why).toBe('nothing_to_unskip')
})

test('a skip that ended a bill is not taken back', () => {
  const { plan: skipped } = allowed(unpaidPlan('DUNNING'), { kind: 'skip' }, '2026-12-22')
  expect(refusalOf(skipped, { kind: 'unskip' }, '2026-12-22')?.why).toBe('nothing_to_unskip')
})

test('a delivery moves to any day from tomorrow to a year from now', () => {
  for (const to of ['2026-12-17', '2026-12-24', '2027-12-16']) {
    const { cycle } = allowed(announcedPlan(), { kind: 'move', to }, today).plan
    expect(cycle).toMatchObject({ id: 'one', number: 1, state: 'SCHEDULED', chargeOn: to, quote: null })
  }
  expect(refusalOf(plan(), { kind: 'move', to: today }, today)).toEqual({
    ...{ why: 'date_past', earliest: '2026-12-17' },
  })
  expect(refusalOf(plan(), { kind: 'move', to: '2027-12-17' }, today)).toEqual({
    ...{ why: 'date_too_far', latest: '2027-12-16' },
  })
  expect(refusalOf(plan(), { kind: 'move', to: '2026-12-23' }, today)?.why).toBe('same')
})

test('while the last parcel has not left, it moves to no day that could not be announced', () => {
  expect(refusalOf(plan(unshipped), { kind: 'move', to: '2026-12-20' }, today)).toEqual({
    ...{ why: 'date_past', earliest: '2026-12-24' },
  })
  expect(refusalOf(plan(unshipped), { kind: 'move', to: '2026-12-24' }, today)).toBeNull()
})

test('moving is refused when locked, unpaid, paused', () => {
  const move = { kind: 'move', to: '2027-01-05' } as const
  expect(refusalOf(announcedPlan(), move, '2026-12-23')?.why).toBe('too_late')
  expect(refusalOf(unpaidPlan('DUNNING'), move, today)?.why).toBe('payment_open')
  expect(refusalOf(plan(paused), move, today)?.why).toBe('paused')
})

test('a delivery that waits for stock with an old bill moves under the next number', () => {
  const { cycle } = allowed(unpaidPlan('STOCK_WAIT'), { kind: 'move', to: '2027-01-20' }, '2026-12-28').plan
  expect(cycle).toMatchObject({ id: 'new', number: 2, invoiceId: null, chargeOn: '2027-01-20' })
})

test('ship now makes it due today, once the last parcel has left', () => {
  expect(allowed(plan(), { kind: 'ship_now' }, today).plan.cycle.chargeOn).toBe(today)
  expect(refusalOf(plan(unshipped), { kind: 'ship_now' }, today)?.why).toBe('not_shipped_yet')
  expect(refusalOf(plan(paused), { kind: 'ship_now' }, today)?.why).toBe('paused')
  expect(refusalOf(announcedPlan(), { kind: 'ship_now' }, '2026-12-23')?.why).toBe('too_late')
})

test('a pause names its end, from the day it would be charged to a year ahead, and the next charge is on that day', () => {
  const { plan: after, scope } = allowed(announcedPlan(), { kind: 'pause', until: '2027-03-01' }, today)
  expect(after).toMatchObject(paused)
  expect(after.cycle).toMatchObject({ id: 'one', state: 'SCHEDULED', chargeOn: '2027-03-01', quote: null })
  expect(scope).toBe('all')
  expect(refusalOf(plan(), { kind: 'pause', until: '2026-12-23' }, today)).toEqual({
    ...{ why: 'date_past', earliest: '2026-12-24' },
  })
  expect(refusalOf(plan(), { kind: 'pause', until: '2027-12-17' }, today)?.why).toBe('date_too_far')
  expect(refusalOf(plan(), { kind: 'pause', until: '2026-12-22' }, '2026-12-01')).toEqual({
    ...{ why: 'date_past', earliest: '2026-12-23' },
  })
})

test('a pause can be given another end, and the same one is no change', () => {
  const resting = plan(paused, { chargeOn: '2027-03-01' })
  expect(allowed(resting, { kind: 'pause', until: '2027-02-01' }, today).plan.resumeOn).toBe('2027-02-01')
  expect(refusalOf(resting, { kind: 'pause', until: '2027-03-01' }, today)?.why).toBe('same')
})

test('pausing while a payment is open leaves that delivery out, so that no bill stays', () => {
  const { plan: after } = allowed(unpaidPlan('DUNNING'), { kind: 'pause', until: '2027-03-01' }, '2026-12-28')
  expect(after.skipped).toMatchObject({ id: 'one', state: 'SKIPPED', invoiceId: 'in_1' })
  expect(after.cycle).toMatchObject({ id: 'new', number: 2, chargeOn: '2027-03-01' })
})

test('resuming charges as soon as it can be announced, and never before it is due', () => {
  const resting = plan(paused, { chargeOn: '2027-03-01' })
  const early = allowed(resting, { kind: 'resume' }, '2026-12-01').plan
  expect(early).toMatchObject({ state: 'ACTIVE', pauseReason: null, resumeOn: null })
  expect(early.cycle.chargeOn).toBe('2026-12-23')
  expect(allowed(resting, { kind: 'resume' }, '2027-01-10').plan.cycle.chargeOn).toBe('2027-01-18')
  expect(refusalOf(plan(), { kind: 'resume' }, today)?.why).toBe('not_paused')
  expect(
    refusalOf(unpaidPlan('UNPAID', { state: 'PAUSED', pauseReason: 'PAYMENT' }), { kind: 'resume' }, today)
      ?.why,
  ).toBe('payment_open')
  expect(refusalOf(plan(cancelled), { kind: 'resume' }, today)?.why).toBe('cancelled')
})

test('another rhythm moves the delivery ahead with it, with its eight days', () => {
  const slower = allowed(announcedPlan(), { kind: 'rhythm', everyDays: 60 }, today).plan
  expect(slower).toMatchObject({ everyDays: 60, cycle: { state: 'SCHEDULED', chargeOn: '2027-01-22' } })
  const faster = allowed(plan({ everyDays: 90 }), { kind: 'rhythm', everyDays: 30 }, '2027-01-20').plan
  expect(faster.cycle.chargeOn).toBe('2027-01-28')
  expect(refusalOf(plan(), { kind: 'rhythm', everyDays: 30 }, today)?.why).toBe('same')
  expect(refusalOf(plan(), { kind: 'rhythm', everyDays: 31 }, today)?.why).toBe('unknown_item')
  expect(refusalOf(announcedPlan(), { kind: 'rhythm', everyDays: 60 }, '2026-12-23')?.why).toBe('too_late')
})

test('what moves the next charge takes the dates after it along, and says so; what leaves them alone does not', () => {
  const scopeOf = (action: Action, of = plan()) => allowed(of, action, today).scope
  const skipped = allowed(announcedPlan(), { kind: 'skip' }, today).plan
  expect(scopeOf({ kind: 'move', to: '2027-01-10' })).toBe('onward')
  expect(scopeOf({ kind: 'ship_now' })).toBe('onward')
  expect(scopeOf({ kind: 'count', counts: { 'nad-complex': 50 }, chargeOn: '2027-01-06' })).toBe('onward')
  expect(scopeOf({ kind: 'unskip' }, skipped)).toBe('this')
  expect(scopeOf({ kind: 'rhythm', everyDays: 60 })).toBe('all')
})
