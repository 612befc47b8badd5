/**
 * Processor time of what runs: unlike a clock, it tells much the same on a machine that is busy with other things.
 * Linux only; elsewhere it is not known.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { readState } from '../stack/state.ts'
import { benchPlace } from './place.ts'

/** What `/proc` counts in: a hundredth of a second on every Linux. */
const TICK_SECONDS = 0.01

/** Seconds that the process `name` of this run and its children have used so far; `NaN` where nobody knows. */
export function cpuSeconds(name: string): number {
  const pid = readState(benchPlace.state)?.processes[name]?.pid
  if (pid === undefined || process.platform !== 'linux') return Number.NaN
  const all = readdirSync('/proc').flatMap((entry) => (/^\d+$/.test(entry) ? read(Number(entry)) : []))
  const own = all.filter((one) => one.pid === pid || one.parent === pid)
  return own.reduce((sum, { ticks }) => sum + ticks, 0) * TICK_SECONDS
}

/** Seconds that the process `pid` alone has used so far; 0 once it has ended. */
export function cpuSecondsOf(pid: number): number {
  return (read(pid)[0]?.ticks ?? 0) * TICK_SECONDS
}

/** Milliseconds for each of `requests` between two readings of {@link cpuSeconds}. */
export function cpuEach(before: number, after: number, requests: number): number {
  return Math.round(((after - before) * 100_000) / Math.max(1, requests)) / 100
}

/** Fields 4, 14 and 15 of `stat` are the parent and the ticks in user and system mode; field 2 may hold blanks. */
function read(pid: number): { pid: number; parent: number; ticks: number }[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    return [{ pid, parent: fields[1] ?? 0, ticks: (fields[11] ?? 0) + (fields[12] ?? 0) }]
  } catch {
    // It has ended meanwhile.
    return []
  }
}
