/** What a step of `npm test` came to, and the line that adds them up. */

export type Outcome = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What to look at when something failed. */
  readonly details?: string
}

/** A check that either holds or does not counts as one test. */
export function checkOutcome(holds: boolean, details = ''): Outcome {
  return holds ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0, details }
}

/** A step that could not be run has failed; it is never taken for one that had nothing to say. */
export function notRun(why: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, details: why }
}

/**
 * The counts of a suite, held against the exit code of what ran it: an error outside of every test is a failure too,
 * and so is a suite without a test.
 */
export function suiteOutcome(counts: Outcome, exitCode: number, details: string): Outcome {
  const { passed, skipped } = counts
  const empty = passed + counts.failed + skipped === 0
  const failed = counts.failed === 0 && (exitCode !== 0 || empty) ? 1 : counts.failed
  return failed === 0 ? { passed, failed, skipped } : { passed, failed, skipped, details }
}

/** `N passed, N failed, N skipped`. */
export function summary({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/** All outcomes as one. */
export function total(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}
