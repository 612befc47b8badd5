/** The counts in the JSON reports of Vitest and Playwright. */
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Outcome } from './outcome.ts'

const vitest = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number().default(0),
    testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
  })
  .transform(
    (report): Outcome => ({
      passed: report.numPassedTests,
      // A file that could not be loaded has no tests to fail.
      failed:
        report.numFailedTests +
        report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
          .length,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  )

const playwright = z
  .object({
    stats: z.object({
      expected: z.number(),
      unexpected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
    }),
    errors: z.array(z.unknown()).default([]),
  })
  .transform(
    ({ stats, errors }): Outcome => ({
      passed: stats.expected,
      // A test that passes only when it is tried again has found something.
      failed: stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0),
      skipped: stats.skipped,
    }),
  )

const readers = { vitest, playwright }

export type ReportKind = keyof typeof readers

/** Reads the report in `file`; one that is missing or broken has no tests in it. */
export function readReport(kind: ReportKind, file: string): Outcome {
  const nothing: Outcome = { passed: 0, failed: 0, skipped: 0 }
  if (!existsSync(file)) return nothing
  return parseReport(kind, readFileSync(file, 'utf8')) ?? nothing
}

/** The counts in the text of a report, or nothing when it is none. */
export function parseReport(kind: ReportKind, text: string): Outcome | undefined {
  try {
    return readers[kind].parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
