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

/** For the first lines of a report. */
export function sayMachine({ cpu, cores, memoryGiB, node, loadAverage }: Machine): string {
  const where = `${cores} cores (${cpu}), ${memoryGiB} GiB, Node ${node}`
  const busy = (loadAverage[0] ?? 0) > cores
  const warning = busy
    ? ' More wanted to run than there are cores: times and requests a second are worse than they would be alone, and differ from run to run. Believe ratios of one run, and processor time.'
    : ''
  return `${where}; load average before the first figure ${loadAverage.join(', ')}.${warning}`
}
