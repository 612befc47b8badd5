import { expect, test } from 'vitest'
import { shipRefusal } from './ship.ts'

const packed = { fulfilment: 'TO_PACK', payment: 'PAID', shipment: null, isRefundUnderWay: false } as const
const shipment = { carrier: 'UPS', trackingNumber: null, shippedAt: new Date(0) }

test('what is to pack may leave, also when a part of its money went back', () => {
  expect(shipRefusal(packed)).toBeNull()
  expect(shipRefusal({ ...packed, payment: 'PARTIALLY_REFUNDED' })).toBeNull()
})

test('what left says with whom', () => {
  expect(shipRefusal({ ...packed, fulfilment: 'SHIPPED', shipment })).toEqual({
    reason: 'shipped_already',
    shipment,
  })
})

test.each([
  ['refunded', { payment: 'REFUNDED' }],
  ['refunded', { fulfilment: 'CANCELLED' }],
  ['awaiting_stock', { fulfilment: 'AWAITING_STOCK' }],
  ['refund_under_way', { isRefundUnderWay: true }],
  ['refunded', { fulfilment: 'AWAITING_STOCK', payment: 'REFUNDED' }],
] as const)('%s', (reason, facts) => {
  expect(shipRefusal({ ...packed, ...facts })).toEqual({ reason })
})
