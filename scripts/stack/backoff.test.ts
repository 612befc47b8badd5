import { expect, test } from 'vitest'
import { countDeath, nextDelay } from './backoff.ts'

test('waits twice as long after every death in a row, and never longer than half a minute', () => {
  expect([1, 2, 3, 4].map(nextDelay)).toEqual([250, 500, 1000, 2000])
  expect(nextDelay(50)).toBe(30_000)
})

test('a child that had run for a minute starts a new row', () => {
  expect(countDeath(5, 59_999)).toBe(6)
  expect(countDeath(5, 60_000)).toBe(1)
})
