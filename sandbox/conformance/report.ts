import type { Verdict } from './checks/verdict'
import type { Severity, Where } from './finding'

/** One kind of deviation at one place, however often it was seen. */
export interface Violation {
  endpoint: string
  where: Where
  kind: string
  severity: Severity
  /** `data[].customer`; array indices are left out, so that one defect counts once. */
  path: string
  /** Of the first occurrence. */
  message: string
  count: number
  /** Of the first occurrence: request line and status, or the event's id. */
  sample: string
}

export interface EndpointCount {
  calls: number
  /** Calls by HTTP status; empty for webhooks. */
  statuses: Record<string, number>
}

export interface Report {
  apiVersion: string
  /** Version of the `stripe` package the API shape was derived from. */
  packageVersion: string
  /** API exchanges checked. */
  exchanges: number
  /** Event deliveries checked. */
  deliveries: number
  /** Requests forwarded unchecked: hosted pages, control paths, other APIs. */
  passedThrough: number
  /** API requests and deliveries without a whole answer: client gone, server down. Not judged. */
  unanswered: number
  endpoints: Record<string, EndpointCount>
  errors: Violation[]
  warnings: Violation[]
}

/** Collects findings and counts. */
export class Recorder {
  readonly #versions: { apiVersion: string; packageVersion: string }
  readonly #endpoints = new Map<string, EndpointCount>()
  readonly #violations = new Map<string, Violation>()
  readonly #counts = { exchanges: 0, deliveries: 0, passedThrough: 0, unanswered: 0 }

  constructor(versions: { apiVersion: string; packageVersion: string }) {
    this.#versions = versions
  }

  passedThrough(): void {
    this.#counts.passedThrough++
  }

  unanswered(): void {
    this.#counts.unanswered++
  }

  exchange(verdict: Verdict, status: number): void {
    this.#counts.exchanges++
    const { statuses } = this.#call(verdict.endpoint)
    statuses[status] = (statuses[status] ?? 0) + 1
    this.#note(verdict)
  }

  delivery(verdict: Verdict): void {
    this.#counts.deliveries++
    this.#call(verdict.endpoint)
    this.#note(verdict)
  }

  /** A copy: later traffic does not change it. */
  report(): Report {
    const violations = [...this.#violations.values()].map((violation) => ({ ...violation })).sort(byPlace)
    const { apiVersion, packageVersion } = this.#versions
    return {
      apiVersion,
      packageVersion,
      ...this.#counts,
      endpoints: structuredClone(
        Object.fromEntries([...this.#endpoints].sort(([a], [b]) => compareText(a, b))),
      ),
      errors: violations.filter((violation) => violation.severity === 'error'),
      warnings: violations.filter((violation) => violation.severity === 'warning'),
    }
  }

  #call(endpoint: string): EndpointCount {
    const known = this.#endpoints.get(endpoint) ?? { calls: 0, statuses: {} }
    known.calls++
    this.#endpoints.set(endpoint, known)
    return known
  }

  #note({ endpoint, findings, sample }: Verdict): void {
    for (const { where, kind, severity, path: parts, message } of findings) {
      const path = parts
        .map((part) => (/^\d+$/.test(part) ? '[]' : part))
        .join('.')
        .replaceAll('.[]', '[]')
      const key = [endpoint, where, kind, severity, path].join('\n')
      const known = this.#violations.get(key)
      if (known !== undefined) known.count++
      else {
        this.#violations.set(key, { endpoint, where, kind, severity, path, message, count: 1, sample })
      }
    }
  }
}

/** The report for people: a summary line, then each endpoint with its errors and warnings. */
export function formatReport(report: Report): string {
  const { errors, warnings, endpoints } = report
  const lines = [
    `Stripe conformance, API ${report.apiVersion} (stripe@${report.packageVersion}): ` +
      `${report.exchanges} exchanges and ${report.deliveries} deliveries at ${Object.keys(endpoints).length} endpoints, ` +
      `${errors.length} distinct errors, ${warnings.length} warnings; ` +
      `${report.passedThrough} passed through, ${report.unanswered} unanswered`,
  ]
  for (const [endpoint, { calls, statuses }] of Object.entries(endpoints)) {
    const mine = [...errors, ...warnings].filter((violation) => violation.endpoint === endpoint)
    const failed = mine.some((violation) => violation.severity === 'error')
    const byStatus = Object.entries(statuses).map(([status, count]) => `${count} x ${status}`)
    lines.push(`${failed ? 'FAIL' : 'ok  '} ${endpoint} (${byStatus.join(', ') || `${calls} deliveries`})`)
    for (const { severity, where, kind, path, message, count, sample } of mine) {
      lines.push(`       ${severity} ${where} ${kind} ${path}: ${message} (${count} times, first ${sample})`)
    }
  }
  return `${lines.join('\n')}\n`
}

function byPlace(a: Violation, b: Violation): number {
  return compareText(
    `${a.endpoint} ${a.where} ${a.kind} ${a.path}`,
    `${b.endpoint} ${b.where} ${b.kind} ${b.path}`,
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
