import { expect, test } from 'vitest'
import { allowed } from '../simulation/deciding.ts'
import { announcedPlan, plan, unpaidPlan } from '../simulation/example.ts'
import { announcesNow, endsInvoice } from './consequence.ts'

const today = '2026-12-16'

test('a delivery changed within its eight days is announced with the change', () => {
  expect(announcesNow(plan({}, { chargeOn: '2026-12-24' }), today)).toBe(true)
  expect(announcesNow(plan({}, { chargeOn: '2026-12-25' }), today)).toBe(false)
})

test('nothing is announced with a change while the plan rests, has ended, or waits for its last parcel', () => {
  expect(announcesNow(plan({ state: 'PAUSED', pauseReason: 'CUSTOMER', resumeOn: today }), today)).toBe(false)
  expect(announcesNow(plan({ state: 'CANCELLED' }), today)).toBe(false)
  expect(announcesNow(plan({ last: { chargedOn: '2026-11-23', shippedOn: null } }), today)).toBe(false)
})

test('what is announced already is left alone', () => {
  expect(announcesNow(announcedPlan(), today)).toBe(false)
})

test('a bill ends before its delivery is left out, rests, or changes; and after its plan is cancelled', () => {
  const before = unpaidPlan('DUNNING')
  const skipped = allowed(before, { kind: 'skip' }, '2026-12-28').plan
  expect(endsInvoice(before, skipped)).toBe(true)
  const waiting = unpaidPlan('STOCK_WAIT')
  expect(endsInvoice(waiting, allowed(waiting, { kind: 'move', to: '2027-01-20' }, '2026-12-28').plan)).toBe(
    true,
  )
  expect(endsInvoice(before, allowed(before, { kind: 'cancel' }, '2026-12-28').plan)).toBe(false)
  expect(endsInvoice(announcedPlan(), allowed(announcedPlan(), { kind: 'skip' }, today).plan)).toBe(false)
})
