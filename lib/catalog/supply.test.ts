import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { money } from '@/lib/platform/money.ts'
import { pricePerDay, servingsOf, supplyOf } from './supply.ts'

const bottle = (capsulesPerDay: number, quantity = 1) => ({ capsules: 60, capsulesPerDay, quantity })

describe('the supply of one bottle', () => {
  test.each([
    [1, 60],
    [2, 30],
    [3, 20],
    [4, 15],
  ])('60 capsules at %i a day are %i days', (perDay, days) => {
    expect(supplyOf([bottle(perDay)])).toEqual({ capsules: 60, capsulesPerDay: perDay, days })
    expect(servingsOf(bottle(perDay))).toBe(days)
  })

  test('a started day does not count: 60 capsules at 7 a day are 8 days', () => {
    expect(supplyOf([bottle(7)]).days).toBe(8)
  })
})

describe('the supply of a protocol', () => {
  test('two products side by side last 30 days, not 60', () => {
    expect(supplyOf([bottle(2), bottle(2)])).toEqual({ capsules: 120, capsulesPerDay: 4, days: 30 })
  })

  test('three bottles of each last 90 days', () => {
    expect(supplyOf([bottle(2, 3), bottle(2, 3)])).toEqual({ capsules: 360, capsulesPerDay: 4, days: 90 })
  })

  test('it lasts as long as the part that runs out first', () => {
    expect(supplyOf([bottle(2), bottle(4)]).days).toBe(15)
  })

  test('it never promises a day that one of its parts cannot serve', () => {
    const part = fc.record({
      capsules: fc.integer({ min: 1, max: 1000 }),
      capsulesPerDay: fc.integer({ min: 1, max: 20 }),
      quantity: fc.integer({ min: 1, max: 12 }),
    })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const { days } = supplyOf(parts)
        for (const { capsules, capsulesPerDay, quantity } of parts) {
          expect(days * capsulesPerDay).toBeLessThanOrEqual(capsules * quantity)
        }
      }),
    )
  })
})

test('nothing is not a supply', () => {
  expect(() => supplyOf([])).toThrow(RangeError)
  expect(() => supplyOf([bottle(0)])).toThrow(RangeError)
  expect(() => supplyOf([bottle(1.5)])).toThrow(RangeError)
})

test('69.00 for 30 days is 2.30 a day; 58.65 is 1.96', () => {
  expect(pricePerDay(money(6900), 30)).toEqual(money(230))
  expect(pricePerDay(money(5865), 30)).toEqual(money(196))
})
