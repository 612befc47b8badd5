/** The file that says who runs: the next start finds orphans in it, crash tests find their victims. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { identify, type ProcessIdentity } from './identity.ts'

const identity = z.object({ pid: z.number().int(), started: z.string() })

const shape = z.object({
  launcher: identity,
  processes: z.record(z.string(), identity),
  ports: z.record(z.string(), z.number()),
  storeUrl: z.string(),
})

export type State = z.infer<typeof shape>

/** What the file says, or nothing when there is none that can be read. */
export function readState(file: string): State | undefined {
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** Keeps the file in step with what runs. */
export class StateFile {
  private readonly processes: Record<string, ProcessIdentity> = {}

  constructor(
    private readonly file: string,
    private readonly facts: Pick<State, 'ports' | 'storeUrl'>,
  ) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o755 })
    this.write()
  }

  /** Writes down that `name` runs as `pid`. */
  add(name: string, pid: number): void {
    const found = identify(pid)
    if (!found) return
    this.processes[name] = found
    this.write()
  }

  /** Forgets `name`. */
  remove(name: string): void {
    delete this.processes[name]
    this.write()
  }

  /** Nothing runs any more. */
  clear(): void {
    rmSync(this.file, { force: true })
  }

  /** A reader sees the old file or the new one, never half of one. */
  private write(): void {
    const launcher = identify(process.pid) ?? { pid: process.pid, started: '' }
    const half = `${this.file}.new`
    writeFileSync(half, JSON.stringify({ launcher, processes: this.processes, ...this.facts }, null, 2))
    renameSync(half, this.file)
  }
}
