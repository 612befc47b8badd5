import { expect, test, vi } from 'vitest'
import { sayLastChange, sayMoment, todayAt } from './today.ts'

vi.mock('@/lib/platform/env.ts', () => ({ env: () => ({ STORE_TIME_ZONE: 'America/New_York' }) }))

test('the day begins at midnight in New York, in winter and in summer', () => {
  expect(todayAt(new Date('2026-12-23T04:59:59Z'))).toBe('2026-12-22')
  expect(todayAt(new Date('2026-12-23T05:00:00Z'))).toBe('2026-12-23')
  expect(todayAt(new Date('2027-07-01T03:59:59Z'))).toBe('2027-06-30')
  expect(todayAt(new Date('2027-07-01T04:00:00Z'))).toBe('2027-07-01')
})

test('the day of 23 hours and the day of 25 are each one day', () => {
  expect(todayAt(new Date('2027-03-14T04:59:59Z'))).toBe('2027-03-13')
  expect(todayAt(new Date('2027-03-14T05:00:00Z'))).toBe('2027-03-14')
  expect(todayAt(new Date('2027-03-15T03:59:59Z'))).toBe('2027-03-14')
  expect(todayAt(new Date('2027-11-07T04:00:00Z'))).toBe('2027-11-07')
  expect(todayAt(new Date('2027-11-08T04:59:59Z'))).toBe('2027-11-07')
})

test('the last moment to change is said with the zone of that day, not of the charge', () => {
  expect(sayLastChange('2026-12-23')).toBe('Tue, Dec 22, 2026, 11:59 pm (EST)')
  expect(sayLastChange('2027-03-14')).toBe('Sat, Mar 13, 2027, 11:59 pm (EST)')
  expect(sayLastChange('2027-03-15')).toBe('Sun, Mar 14, 2027, 11:59 pm (EDT)')
})

test('a moment is said on the wall of the store', () => {
  expect(sayMoment(new Date('2026-12-23T21:05:00Z'))).toBe('Wed, Dec 23, 2026, 4:05 pm (EST)')
  expect(sayMoment(new Date('2027-07-01T03:30:00Z'))).toBe('Wed, Jun 30, 2027, 11:30 pm (EDT)')
})
