import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  addDays,
  daysBetween,
  earliestChargeOn,
  followingChargeOn,
  lastChangeOn,
  noticeOn,
  RETRY_DAYS,
  retryAfter,
} from './calendar.ts'

const dates = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2026-01-01', days))

test('thirty days after January 30 is March 1, and February 29 in a leap year', () => {
  expect(addDays('2027-01-30', 30)).toBe('2027-03-01')
  expect(addDays('2028-01-30', 30)).toBe('2028-02-29')
})

test('a year from February 29 is counted in days', () => {
  expect(addDays('2028-02-29', 365)).toBe('2029-02-28')
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
})

test('days are calendar days in the weeks in which clocks change', () => {
  expect(addDays('2027-03-13', 1)).toBe('2027-03-14')
  expect(addDays('2027-03-14', 1)).toBe('2027-03-15')
  expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2)
})

test('adding days and counting them are the same thing', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -400, max: 400 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days)
    }),
  )
})

test('days are counted as the calendar of Temporal counts them', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
      const counted = Temporal.PlainDate.from(date).add({ days })
      expect(addDays(date, days)).toBe(counted.toString())
      expect(daysBetween(date, counted.toString())).toBe(days)
    }),
  )
  expect(() => addDays('tomorrow', 1)).toThrow(RangeError)
})

test('a parcel that left in time leaves the date that was agreed', () => {
  expect(followingChargeOn({ chargedOn: '2026-11-23', shippedOn: '2026-11-25' }, 30, 4)).toBe('2026-12-23')
  expect(followingChargeOn({ chargedOn: '2026-11-23', shippedOn: '2026-11-27' }, 30, 4)).toBe('2026-12-23')
})

test('a parcel that left late moves the date by the days beyond the lead days', () => {
  expect(followingChargeOn({ chargedOn: '2026-11-23', shippedOn: '2026-12-07' }, 30, 4)).toBe('2027-01-02')
})

test('while no parcel has left, the date is the one agreed', () => {
  expect(followingChargeOn({ chargedOn: '2026-11-23', shippedOn: null }, 30, 4)).toBe('2026-12-23')
})

test('the next charge is never earlier than a rhythm after the last, whenever the parcel leaves', () => {
  const delay = fc.integer({ min: 0, max: 60 })
  const rhythm = fc.constantFrom(30, 45, 60, 90)
  fc.assert(
    fc.property(dates, delay, rhythm, fc.integer({ min: 0, max: 14 }), (chargedOn, days, every, lead) => {
      const shippedOn = addDays(chargedOn, days)
      const next = followingChargeOn({ chargedOn, shippedOn }, every, lead)
      expect(daysBetween(chargedOn, next)).toBeGreaterThanOrEqual(every)
      expect(daysBetween(shippedOn, next)).toBeGreaterThanOrEqual(every - lead)
    }),
  )
})

test('a notice goes out eight days before, and the last day to change is the day before', () => {
  expect(noticeOn('2027-03-15')).toBe('2027-03-07')
  expect(lastChangeOn('2027-03-01')).toBe('2027-02-28')
  expect(earliestChargeOn('2026-12-24')).toBe('2027-01-01')
})

test('a declined card is tried again 1, 3, 5, 9 and 14 days after the first decline, and then no more', () => {
  const first = '2027-02-20'
  const tries = RETRY_DAYS.map((_, index) =>
    daysBetween(first, retryAfter(first, index + 1, addDays(first, RETRY_DAYS[index - 1] ?? 0)) ?? ''),
  )
  expect(tries).toEqual([1, 3, 5, 9, 14])
  expect(retryAfter(first, 6, addDays(first, 14))).toBeNull()
})

test('a try that an outage made late is followed by the next on another day', () => {
  expect(retryAfter('2027-02-20', 2, '2027-02-26')).toBe('2027-02-27')
  expect(retryAfter('2027-02-20', 5, '2027-04-01')).toBe('2027-04-02')
})
