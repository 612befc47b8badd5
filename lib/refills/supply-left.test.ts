import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './calendar.ts'
import { chargeForSupply, type Left, leftOf, type ProductSupply, scarcest } from './supply-left.ts'

const start = '2026-11-24'

function supply(change: Partial<ProductSupply> = {}): ProductSupply {
  const bottle = { on: start, capsules: 60 }
  return { sku: 'nad', name: 'NAD', capsulesPerDay: 2, shipped: [bottle], counted: null, ...change }
}

const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays(start, days))
const parcel = fc.record({ on: day, capsules: fc.integer({ min: 1, max: 360 }) })
const supplies = fc.record({
  sku: fc.constant('nad'),
  name: fc.constant('NAD'),
  capsulesPerDay: fc.integer({ min: 1, max: 6 }),
  shipped: fc.array(parcel, { maxLength: 6 }),
  counted: fc.option(fc.record({ on: day, capsules: fc.integer({ min: 0, max: 300 }) })),
})

test('sixty capsules at two a day are thirty days, and none after them', () => {
  expect(leftOf(supply(), start)).toMatchObject({ capsules: 60, days: 30, counted: null })
  expect(leftOf(supply(), addDays(start, 10))).toMatchObject({ capsules: 40, days: 20 })
  expect(leftOf(supply(), addDays(start, 45))).toMatchObject({ capsules: 0, days: 0 })
})

test('a parcel adds to what was left on the day it left', () => {
  const shipped = [
    { on: addDays(start, 26), capsules: 60 },
    { on: start, capsules: 60 },
  ]
  expect(leftOf(supply({ shipped }), addDays(start, 26)).capsules).toBe(68)
})

test('days without capsules are not taken from the parcel that comes after them', () => {
  const shipped = [
    { on: start, capsules: 60 },
    { on: addDays(start, 50), capsules: 60 },
  ]
  expect(leftOf(supply({ shipped }), addDays(start, 50)).capsules).toBe(60)
})

test('her own count wins over everything before it, and a parcel of that day is new', () => {
  const counted = { on: addDays(start, 20), capsules: 45 }
  expect(leftOf(supply({ counted }), addDays(start, 20))).toMatchObject({
    capsules: 45,
    counted: { on: addDays(start, 20), parcels: [] },
  })
  const shipped = [...supply().shipped, { on: addDays(start, 20), capsules: 60 }]
  expect(leftOf(supply({ counted, shipped }), addDays(start, 21)).capsules).toBe(103)
})

test('what is left is never negative, never more than ever came, and lasts its whole days', () => {
  fc.assert(
    fc.property(supplies, day, (product, today) => {
      const left = leftOf(product, today)
      const all = product.shipped.reduce(
        (sum, { capsules }) => sum + capsules,
        product.counted?.capsules ?? 0,
      )
      expect(left.capsules).toBeGreaterThanOrEqual(0)
      expect(left.capsules).toBeLessThanOrEqual(all)
      expect(left.days).toBe(Math.floor(left.capsules / product.capsulesPerDay))
    }),
  )
})

test('the order in which parcels are listed changes nothing', () => {
  fc.assert(
    fc.property(supplies, day, (product, today) => {
      const turned = { ...product, shipped: [...product.shipped].reverse() }
      expect(leftOf(turned, today).capsules).toBe(leftOf(product, today).capsules)
    }),
  )
})

test('one more parcel today adds exactly its capsules', () => {
  fc.assert(
    fc.property(supplies, day, fc.integer({ min: 1, max: 360 }), (product, day1, capsules) => {
      const today = product.counted && product.counted.on > day1 ? product.counted.on : day1
      const more = { ...product, shipped: [...product.shipped, { on: today, capsules }] }
      expect(leftOf(more, today).capsules).toBe(leftOf(product, today).capsules + capsules)
    }),
  )
})

test('a count of today is exactly what is left, whatever was shipped before', () => {
  fc.assert(
    fc.property(supplies, day, fc.integer({ min: 0, max: 300 }), (product, today, capsules) => {
      const shipped = product.shipped.filter(({ on }) => on !== today)
      expect(leftOf({ ...product, shipped, counted: { on: today, capsules } }, today).capsules).toBe(capsules)
    }),
  )
})

test('the product that runs out first decides, and the charge is its lead days before', () => {
  const lefts = [30, 12, 20].map((days): Left => ({ ...leftOf(supply(), start), days }))
  expect(scarcest(lefts)?.days).toBe(12)
  expect(scarcest([])).toBeNull()
  expect(chargeForSupply(12, 4, start)).toBe(addDays(start, 8))
  expect(chargeForSupply(2, 4, start)).toBe(start)
})
