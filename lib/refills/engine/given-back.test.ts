import { expect, test } from 'vitest'
import type { RefundReading } from '@/lib/payments/money-back.ts'
import { givenBackOf } from './given-back.ts'

const OURS = 'give-back:cycle'

function refund(change: Partial<RefundReading> = {}): RefundReading {
  const createdAt = new Date('2026-12-23T17:00:00Z')
  return { ...{ id: 're_1', amount: 3570, status: 'succeeded', requestId: OURS, createdAt }, ...change }
}

test('money is back once Stripe says so of all of it: not before our refund is made, nor while it is on its way', () => {
  expect(givenBackOf([], OURS, 3570)).toBe('waits')
  expect(givenBackOf([refund()], OURS, 3570)).toBe('made')
  expect(givenBackOf([refund({ status: 'pending' })], OURS, 3570)).toBe('waits')
})

test.each(['failed', 'canceled'])('a refund that is %s went to nobody', (status) => {
  expect(givenBackOf([refund({ status })], OURS, 3570)).toBe('failed')
})

test('what an operator gave back by hand counts, alone and beside ours', () => {
  const byHand = refund({ id: 're_2', requestId: null })
  expect(givenBackOf([byHand], OURS, 3570)).toBe('made')
  expect(givenBackOf([refund({ status: 'failed' }), byHand], OURS, 3570)).toBe('made')
  expect(givenBackOf([refund({ amount: 3070 }), refund({ amount: 500, requestId: null })], OURS, 3570)).toBe(
    'made',
  )
})

test('a part that was given by hand leaves the rest to us, and is missed when it fails later', () => {
  const part = refund({ amount: 500, requestId: null })
  expect(givenBackOf([part], OURS, 3570)).toBe('waits')
  const failed = refund({ amount: 500, requestId: null, status: 'failed' })
  expect(givenBackOf([refund({ amount: 3070 }), failed], OURS, 3570)).toBe('failed')
})
