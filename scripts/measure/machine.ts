/** What the figures were taken on: without it, they mean nothing. */
import os from 'node:os'

export type Machine = {
  readonly cpu: string
  readonly cores: number
  readonly memoryGiB: number
  readonly node: string
  /** Processes that wanted a core, on average over the last 1, 5 and 15 minutes, before the first figure was taken. */
  readonly loadAverage: readonly number[]
}

export function readMachine(): Machine {
  const cpus = os.cpus()
  return {
    cpu: cpus[0]?.model ?? 'unknown',
    cores: cpus.length,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
    loadAverage: os.loadavg().map((load) => Math.round(load * 100) / 100),
  }
}

/** For the first line of a report. */
export function sayMachine({ cpu, cores, memoryGiB, node, loadAverage }: Machine): string {
  return `${cores} cores (${cpu}), ${memoryGiB} GiB, Node ${node}; load average before the run ${loadAverage.join(', ')}`
}
