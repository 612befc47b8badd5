import { expect, test } from 'vitest'
import { announcedPlan, plan } from '@/lib/refills/simulation/example.ts'
import { nextOf } from './data.ts'

test('what she downloads names the charges ahead as her pages do, with what each is for', () => {
  const [first, second] = nextOf(announcedPlan(), '2026-12-16')
  expect(first).toEqual({
    ...{ delivery: 1, on: '2026-12-23', isEarliest: false, waitsFor: null, amount: 6452, isTaxKnown: true },
    lines: [{ sku: 'nad-complex', name: 'nad-complex', quantity: 1, unitAmount: 5865, isOnce: false }],
  })
  expect(second).toMatchObject({ on: '2027-01-22', isTaxKnown: false })
  expect(nextOf(plan({ state: 'CANCELLED' }), '2026-12-16')).toEqual([])
})
