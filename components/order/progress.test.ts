import { expect, test } from 'vitest'
import { progressOf } from './progress.ts'

type Told = Parameters<typeof progressOf>[0]

const steps = (order: Told, shippedOn?: string) =>
  progressOf(order, 'Wed, Nov 25, 2026', shippedOn).map(
    ({ title, when, state }) => `${title}, ${when}: ${state}`,
  )

const ordered = 'Ordered, Wed, Nov 25, 2026: done'

test('what is to pack or waits promises packing and shipping', () => {
  expect(steps({ payment: 'PAID', fulfilment: 'TO_PACK' })).toEqual([
    ordered,
    'Packed, Next: ahead',
    'Shipped, After that: ahead',
  ])
  expect(steps({ payment: 'PARTIALLY_REFUNDED', fulfilment: 'AWAITING_STOCK' })[1]).toBe(
    'Packed, When the stock is here: ahead',
  )
})

test('what has left says when', () => {
  expect(steps({ payment: 'PAID', fulfilment: 'SHIPPED' }, 'Fri, Nov 27, 2026')).toEqual([
    ordered,
    'Packed, Done: done',
    'Shipped, Fri, Nov 27, 2026: done',
  ])
})

test('a refund after shipping takes nothing of that back', () => {
  expect(steps({ payment: 'REFUNDED', fulfilment: 'SHIPPED' }, 'Fri, Nov 27, 2026')).toHaveLength(4)
})

test('what is not sent promises nothing further', () => {
  expect(steps({ payment: 'REFUNDED', fulfilment: 'CANCELLED' })).toEqual([
    ordered,
    'Refunded, In full: done',
  ])
  expect(steps({ payment: 'REFUNDED', fulfilment: 'TO_PACK' })).toEqual([ordered, 'Refunded, In full: done'])
  expect(steps({ payment: 'PAID', fulfilment: 'CANCELLED' })).toEqual([ordered, 'Canceled, Not sent: done'])
})
