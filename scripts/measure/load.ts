/** How many of a page's HTML documents the server hands out in a second. */
import { z } from 'zod'
import { installed } from '../stack/child.ts'
import { outputOf } from './command.ts'
import { cpuEach, cpuSeconds } from './cpu.ts'
import { medianOf } from './statistics.ts'

export type Encoding = 'identity' | 'gzip'

export type LoadSample = {
  /** Answers in a second. */
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Bytes of one answer, headers included. */
  readonly bytes: number
  /** Milliseconds of processor time that the server took for one. */
  readonly cpu: number
  /** Answers that were no success, and requests without one. */
  readonly errors: number
}

export type LoadOptions = {
  readonly connections: number
  /** Seconds of each round. */
  readonly seconds: number
}

const count = z.number()
const report = z.object({
  requests: z.object({ average: count, total: count }),
  latency: z.object({ p50: count, p99: count }),
  throughput: z.object({ total: count }),
  ...{ errors: count, timeouts: count, non2xx: count },
})

/** A page, and the process of this run that serves it. */
export type Target = { readonly url: string; readonly server: 'store' | 'empty' }

/** Asks for the page again and again for one round, with or without asking for compression. */
export async function measureLoad(
  { url, server }: Target,
  encoding: Encoding,
  { connections, seconds }: LoadOptions,
): Promise<LoadSample> {
  const rate = ['-j', '-n', '-c', String(connections), '-d', String(seconds)]
  const command = installed('autocannon/autocannon.js', ...rate, '-H', `accept-encoding=${encoding}`, url)
  const before = cpuSeconds(server)
  const { requests, latency, throughput, ...bad } = report.parse(JSON.parse(await outputOf(command)))
  return {
    perSecond: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    bytes: Math.round(throughput.total / Math.max(1, requests.total)),
    cpu: cpuEach(before, cpuSeconds(server), requests.total),
    errors: bad.errors + bad.timeouts + bad.non2xx,
  }
}

/** The median round; errors are those of all rounds. */
export function medianLoad(samples: readonly LoadSample[]): LoadSample {
  const errors = samples.reduce((sum, sample) => sum + sample.errors, 0)
  return { ...medianOf(samples, ['perSecond', 'p50', 'p99', 'bytes', 'cpu']), errors }
}
