import { expect, test } from 'vitest'
import { availabilityOf, unitsAvailable } from './availability.ts'

test('a protocol is as available as its scarcest part', () => {
  expect(
    unitsAvailable([
      { available: 12, perUnit: 1 },
      { available: 4, perUnit: 1 },
    ]),
  ).toBe(4)
  expect(
    unitsAvailable([
      { available: 12, perUnit: 3 },
      { available: 8, perUnit: 3 },
    ]),
  ).toBe(2)
})

test('no part left is sold out, fewer than ten units are low, ten are in stock', () => {
  expect(availabilityOf(unitsAvailable([{ available: 2, perUnit: 3 }]))).toBe('sold_out')
  expect(availabilityOf(9)).toBe('low_stock')
  expect(availabilityOf(10)).toBe('in_stock')
})
