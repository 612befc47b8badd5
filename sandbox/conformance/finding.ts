export type Severity = 'error' | 'warning'
export type Where = 'request' | 'response' | 'event'

/** One deviation from the API, as a check sees it. */
export interface Finding {
  where: Where
  /** What kind of deviation: `missing_field`, `bad_enum`, `idempotency`… Stable, for tests to name. */
  kind: string
  severity: Severity
  path: string[]
  message: string
}

/** A deviation in an answer: always the server's fault, hence an error. */
export function wrongAnswer(kind: string, path: string[], message: string): Finding {
  return { where: 'response', kind, severity: 'error', path, message }
}

/** A deviation in a delivered event. */
export function wrongEvent(kind: string, path: string[], message: string): Finding {
  return { where: 'event', kind, severity: 'error', path, message }
}
