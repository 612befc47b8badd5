import { expect, test } from 'vitest'
import { leftOf, type ProductSupply } from './supply-left.ts'
import { sayHowKnown } from './supply-words.ts'

const counted = { capsules: 20, on: '2026-12-18' }
const first = { on: '2026-11-24', capsules: 60 }
const product: ProductSupply = {
  ...{ sku: 'nad', name: 'NAD', capsulesPerDay: 2, shipped: [first], counted },
}

test('a count is said to be the source, with what is taken a day', () => {
  expect(sayHowKnown(leftOf(product, '2026-12-20'), counted.on)).toBe(
    'As you counted on Fri, Dec 18, 2026, less what is taken a day. That is 8 days at 2 a day.',
  )
})

test('a parcel that came after the count is named, so that the number is no riddle', () => {
  const shipped = [first, { on: '2026-12-27', capsules: 60 }]
  expect(sayHowKnown(leftOf({ ...product, shipped }, '2026-12-27'), counted.on)).toBe(
    'As you counted on Fri, Dec 18, 2026, plus the parcel of Sun, Dec 27, 2026, less what is taken a day. That is 31 days at 2 a day.',
  )
})

test('a parcel without this product, or from before the count, is not named', () => {
  const shipped = [first, { on: '2026-12-27', capsules: 0 }]
  expect(sayHowKnown(leftOf({ ...product, shipped }, '2026-12-27'), counted.on)).not.toContain('parcel')
})

test('without a count the parcels are the source, and nothing lasts no days', () => {
  expect(sayHowKnown(leftOf({ ...product, counted: null }, '2026-11-25'), null)).toBe(
    'Worked out from your parcels. That is 29 days at 2 a day.',
  )
  expect(sayHowKnown(leftOf({ ...product, counted: null }, '2027-02-01'), null)).toBe(
    'Worked out from your parcels.',
  )
})
