import { expect, test } from 'vitest'
import { parseReport } from './reports.ts'

test('counts what Vitest counted, and a file that could not be loaded as a failure', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ],
  }
  expect(parseReport('vitest', JSON.stringify(report))).toEqual({ passed: 5, failed: 2, skipped: 3 })
})

test('counts what Playwright counted, a flaky test as a failure', () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 0 }
  expect(parseReport('playwright', JSON.stringify({ stats, errors: [] }))).toEqual({
    passed: 7,
    failed: 2,
    skipped: 0,
  })
})

test('an error before the first journey is a failure', () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }
  expect(parseReport('playwright', JSON.stringify({ stats, errors: [{}] }))).toMatchObject({ failed: 1 })
})

test('half a report is none', () => {
  expect(parseReport('vitest', '{"numPassedTests": 5')).toBeUndefined()
})
