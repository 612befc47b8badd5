import { expect, test } from 'vitest'
import { type Left, leftOf } from './supply-left.ts'
import { howKnown } from './supply-words.ts'

const first = { on: '2026-11-24', capsules: 60 }
const second = { on: '2026-12-27', capsules: 60 }

function leftAfter(shipped: readonly { on: string; capsules: number }[], today: string): Left {
  const counted = { on: '2026-12-18', capsules: 20 }
  return leftOf({ sku: 'nad', name: 'NAD', capsulesPerDay: 2, shipped, counted }, today)
}

test('a parcel that left after her count is named beside it', () => {
  expect(howKnown(leftAfter([first, second], '2026-12-27'))).toBe(
    'As you counted on Fri, Dec 18, 2026, plus the parcel that left on Sun, Dec 27, 2026, less what is taken a day. That is 31 days at 2 a day.',
  )
  expect(howKnown(leftAfter([first, second, { ...second, on: '2027-01-05' }], '2027-01-06'))).toContain(
    'plus the parcels that left on Sun, Dec 27, 2026 and Tue, Jan 5, 2027, less',
  )
})

test('a parcel from before her count, or without this product, is not', () => {
  const without = { on: '2026-12-27', capsules: 0 }
  expect(howKnown(leftAfter([first, without], '2026-12-28'))).toBe(
    'As you counted on Fri, Dec 18, 2026, less what is taken a day.',
  )
  expect(howKnown(leftAfter([first], '2026-12-27'))).toBe(
    'As you counted on Fri, Dec 18, 2026, less what is taken a day. That is 1 day at 2 a day.',
  )
})

test('without a count it is worked out', () => {
  const left = leftOf(
    { sku: 'nad', name: 'NAD', capsulesPerDay: 2, shipped: [first], counted: null },
    '2026-11-24',
  )
  expect(howKnown(left)).toBe('Worked out from your parcels. That is 30 days at 2 a day.')
})
