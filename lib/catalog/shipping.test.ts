import { expect, test } from 'vitest'
import { money } from '@/lib/platform/money.ts'
import { missingForFreeShipping, shippingFor } from './shipping.ts'

const policy = { flatRate: 595, freeFrom: 7500, countries: ['US'], label: 'Standard delivery' }

test('delivery is 5.95 below 75.00 and free from there', () => {
  expect(shippingFor(policy, money(7499), false)).toEqual(money(595))
  expect(shippingFor(policy, money(7500), false)).toEqual(money(0))
})

test('any refill ships free', () => {
  expect(shippingFor(policy, money(3825), true)).toEqual(money(0))
})

test('the cart says what is missing, and says nothing once delivery is free', () => {
  expect(missingForFreeShipping(policy, money(6900), false)).toEqual(money(600))
  expect(missingForFreeShipping(policy, money(7500), false)).toBeNull()
  expect(missingForFreeShipping(policy, money(3825), true)).toBeNull()
})
