import { expect, test } from 'vitest'
import { historyOf } from './history.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 26, 12, minute))

const order: Parameters<typeof historyOf>[0] = {
  placedAt: at(0),
  total: 7495,
  shipment: { carrier: 'UPS', trackingNumber: null, shippedAt: at(20) },
  shippedBy: 'pack@example.com',
  refundRequests: [
    {
      amount: 595,
      state: 'MADE',
      reason: 'asked',
      problem: null,
      requestedAt: at(10),
      requestedBy: null,
      items: { lines: [], delivery: true },
    },
    {
      amount: 100,
      state: 'REFUSED',
      reason: 'other',
      problem: 'Stripe said no.',
      requestedAt: at(30),
      requestedBy: 'pack@example.com',
      items: { lines: [], delivery: false },
    },
  ],
  stripeRefunds: [
    { amount: 595, status: 'succeeded', createdAt: at(11) },
    { amount: 300, status: 'failed', createdAt: at(40) },
  ],
  disputes: [{ amount: 7495, reason: 'product_not_received', status: 'needs_response', createdAt: at(50) }],
}

test('tells everything that happened, in its order, with who did it', () => {
  const words = historyOf(order).map((one) => one.words)
  expect(words).toEqual([
    'Paid and placed, $74.95.',
    'Refund of $5.95 asked for: the customer asked for it. It was made.',
    'Shipped with UPS by pack@example.com.',
    'Refund of $1.00 asked for by pack@example.com: another reason. It was not made: Stripe said no.',
    'A refund of $3.00 did not reach the bank.',
    'Disputed at the bank: $74.95, product not received, needs response.',
  ])
})

test('an order that was only paid has one line', () => {
  const paid = { ...order, shipment: null, refundRequests: [], stripeRefunds: [], disputes: [] }
  expect(historyOf(paid)).toHaveLength(1)
})
