/** What `npm run bench:cart` found, against its aims. */
import { type Machine, sayMachine } from '../measure/machine.ts'
import { median, percentile } from '../measure/statistics.ts'
import { table } from '../measure/table.ts'
import type { Taken, Volley } from './volley.ts'

type Latency = { readonly requests: number; readonly p50: number; readonly p99: number }

/** Times in milliseconds, sizes in bytes of one answer (the median one, and the largest). */
export type VolleyFigures = {
  readonly connections: number
  readonly seconds: number
  readonly perSecond: number
  readonly all: Latency
  readonly add: Latency
  readonly update: Latency
  readonly bytes: { readonly median: number; readonly largest: number; readonly body: number }
  /** Milliseconds of processor time for one request. */
  readonly cpu: Volley['cpu']
  /** Answers that did not say "done", and requests without an answer. */
  readonly refusals: number
  /** How the first of them began. */
  readonly firstRefusal?: string
}

export type CartReport = {
  readonly startedAt: string
  readonly machine: Machine
  readonly volleys: readonly VolleyFigures[]
}

/** By connections. */
const aims = new Map([
  [1, { p50: 6, p99: 15 }],
  [20, { p50: 60, p99: 120, perSecond: 300, bytes: 2000 }],
])

export function figuresOf({ connections, seconds, taken, broken, cpu }: Volley): VolleyFigures {
  const refused = taken.filter(({ done }) => !done)
  const [first] = refused
  return {
    connections,
    seconds: round(seconds),
    perSecond: round((taken.length - refused.length) / seconds),
    all: latencyOf(taken),
    add: latencyOf(taken.filter(({ kind }) => kind === 'add')),
    update: latencyOf(taken.filter(({ kind }) => kind === 'update')),
    bytes: {
      median: median(taken.map(({ bytes }) => bytes)),
      largest: Math.max(...taken.map(({ bytes }) => bytes)),
      body: median(taken.map(({ bodyBytes }) => bodyBytes)),
    },
    cpu,
    refusals: refused.length + broken,
    ...(first ? { firstRefusal: `${first.status} ${first.text.slice(0, 500)}` } : {}),
  }
}

export function toMarkdown({ startedAt, machine, volleys }: CartReport): string {
  const said = volleys.flatMap(({ firstRefusal }) => (firstRefusal ? [`A refusal: ${firstRefusal}`] : []))
  return [
    `Measured ${startedAt} on ${sayMachine(machine)} Warm visitors with a cart; half of the requests add, half set a quantity.`,
    latencies(volleys),
    aimsTable(volleys),
    ...said,
  ].join('\n\n')
}

function latencies(volleys: readonly VolleyFigures[]): string {
  const head = ['connections', 'action', 'requests', 'p50 ms', 'p99 ms']
  const rows = volleys.flatMap(({ connections, all, add, update }) =>
    Object.entries({ all, add, update }).map(([name, { requests, p50, p99 }]) => [
      String(connections),
      name,
      ...[requests, p50, p99].map(String),
    ]),
  )
  return table(head, rows)
}

function aimsTable(volleys: readonly VolleyFigures[]): string {
  const rows = volleys.flatMap((volley) => {
    const { connections, add, perSecond, bytes, cpu, refusals } = volley
    const aim = aims.get(connections)
    const row = (figure: string, wanted: string, measured: string, met: boolean) => [
      ...[String(connections), figure, wanted, measured],
      met ? 'met' : 'MISSED',
    ]
    const atMost = (figure: string, most: number | undefined, value: number) =>
      most === undefined ? [] : [row(figure, `at most ${most}`, String(value), value <= most)]
    const rate = aim && 'perSecond' in aim ? aim.perSecond : undefined
    return [
      ...atMost('add, p50 ms', aim?.p50, add.p50),
      ...atMost('add, p99 ms', aim?.p99, add.p99),
      ...(rate ? [row('requests/s', `at least ${rate}`, String(perSecond), perSecond >= rate)] : []),
      ...atMost('answer, bytes', aim && 'bytes' in aim ? aim.bytes : undefined, bytes.median),
      ['', 'of which body', '', String(bytes.body), ''],
      ['', 'CPU ms, store + PostgreSQL', '', `${cpu.store} + ${cpu.postgres}`, ''],
      ...atMost('refusals', 0, refusals),
    ]
  })
  return table(['connections', 'figure', 'aim', 'measured', ''], rows)
}

function latencyOf(taken: readonly Taken[]): Latency {
  const times = taken.map(({ milliseconds }) => milliseconds)
  return { requests: times.length, p50: round(percentile(times, 0.5)), p99: round(percentile(times, 0.99)) }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
