import { expect, test } from 'vitest'
import { checkOutcome, notRun, suiteOutcome, summary, total } from './outcome.ts'

const counts = (passed: number, failed: number, skipped: number) => ({ passed, failed, skipped })

test('the closing line adds up every step', () => {
  const all = total([checkOutcome(true), checkOutcome(false, 'why'), counts(40, 0, 1), notRun('no stack')])
  expect(summary(all)).toBe('41 passed, 2 failed, 1 skipped')
})

test('nothing at all is nothing', () => {
  expect(summary(total([]))).toBe('0 passed, 0 failed, 0 skipped')
})

test.each([
  ['a good run', counts(3, 0, 0), 0, counts(3, 0, 0)],
  ['failed tests', counts(3, 2, 0), 1, counts(3, 2, 0)],
  ['an error outside of every test', counts(3, 0, 0), 1, counts(3, 1, 0)],
  ['no test at all', counts(0, 0, 0), 0, counts(0, 1, 0)],
  ['a runner that never came to its report', counts(0, 0, 0), 137, counts(0, 1, 0)],
])('%s', (_, seen, exitCode, expected) => {
  expect(suiteOutcome(seen, exitCode, 'the log')).toMatchObject(expected)
})

test('the log is shown for a failure alone', () => {
  expect(suiteOutcome(counts(1, 0, 0), 0, 'the log').details).toBeUndefined()
  expect(suiteOutcome(counts(1, 1, 0), 1, 'the log').details).toBe('the log')
})
