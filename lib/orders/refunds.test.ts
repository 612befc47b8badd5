import { expect, test } from 'vitest'
import { paymentStateOf, refundedAmount } from './refunds.ts'

test('a refund on its way counts, a failed or cancelled one is the shop’s again', () => {
  const refunds = [
    { amount: 1000, status: 'succeeded' },
    { amount: 500, status: 'pending' },
    { amount: 900, status: 'failed' },
    { amount: 300, status: 'canceled' },
  ]
  expect(refundedAmount(refunds)).toBe(1500)
})

test('an order is refunded when all of it went back, partly refunded before that', () => {
  expect(paymentStateOf(6900, 0)).toBe('PAID')
  expect(paymentStateOf(6900, 6899)).toBe('PARTIALLY_REFUNDED')
  expect(paymentStateOf(6900, 6900)).toBe('REFUNDED')
})
