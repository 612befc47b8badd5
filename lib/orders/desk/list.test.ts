import { expect, test } from 'vitest'
import { ageOf, kindOf, listPath, orderNumberIn, readListRequest, tabOf } from './list.ts'

test.each([
  ['VS-4T7K-92HM', 'VS-4T7K-92HM'],
  [' vs 4t7k 92hm ', 'VS-4T7K-92HM'],
  ['4t7k92hm', 'VS-4T7K-92HM'],
  ['vs4t7k92hm', 'VS-4T7K-92HM'],
  ['maria@example.com', null],
  ['VS-4T7K', null],
  ['', null],
])('%j names the order %j', (typed, number) => {
  expect(orderNumberIn(typed)).toBe(number)
})

test('an address that means nothing is the list of what is to pack', () => {
  const first = { tab: 'to-pack', after: null, like: null }
  expect(readListRequest({})).toEqual(first)
  expect(readListRequest({ tab: 'constructor', after: ['a', 'b'], like: "'; DROP" })).toEqual(first)
})

test('a request and its address are two forms of one thing', () => {
  const request = { tab: 'shipped', after: 'VS-4T7K-92HM', like: 'VS-8CJR-3MVX' } as const
  const query = Object.fromEntries(new URL(listPath(request), 'https://store.test').searchParams)
  expect(readListRequest(query)).toEqual(request)
  expect(listPath({ tab: 'to-pack' })).toBe('/admin/orders')
})

test('age is told in the largest whole unit', () => {
  const now = new Date('2026-11-26T12:00:00Z')
  const ago = (minutes: number) => ageOf(new Date(now.getTime() - minutes * 60_000), now)
  expect([ago(-5), ago(1), ago(59), ago(60), ago(47 * 60 + 59), ago(48 * 60)]).toEqual([
    'under a minute',
    '1 minute',
    '59 minutes',
    '1 hour',
    '47 hours',
    '2 days',
  ])
})

test('an order is one time, the first of a refill, or one of its deliveries', () => {
  expect(kindOf({ cycleId: null, refillEveryDays: null })).toBe('one_time')
  expect(kindOf({ cycleId: null, refillEveryDays: 30 })).toBe('first_of_refill')
  expect(kindOf({ cycleId: 'c', refillEveryDays: 30 })).toBe('refill')
  expect(tabOf('CANCELLED')).toBe('canceled')
})
