/** Keeps one part of the stack running: starts it, says when it is ready, starts it again when it dies, ends it. */
import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { countDeath, nextDelay } from './backoff.ts'
import { type Command, spawnLogged } from './child.ts'
import type { Logs } from './logs.ts'
import { send } from './orphans.ts'
import { Problem, Stopped } from './problem.ts'
import type { StateFile } from './state.ts'
import { until } from './wait.ts'

export type Service = Command & {
  /** Names the log, and the process in the state file. */
  readonly name: string
  /** As a sentence says it: "the store". */
  readonly title: string
  readonly ready: () => boolean | Promise<boolean>
  readonly readyWithinMs: number
  readonly stopSignal?: NodeJS.Signals
  /** What ends it without asking; PostgreSQL has a gentler one than SIGKILL. */
  readonly hardSignal?: NodeJS.Signals
}

type Surroundings = {
  readonly logs: Logs
  readonly state: StateFile
  readonly say: (line: string) => void
}

const GRACE_MS = 15_000

export class Keeper {
  private child: ChildProcess | undefined
  private stopping = false
  private deaths = 0
  private startedAt = 0
  private again: NodeJS.Timeout | undefined

  constructor(
    private readonly service: Service,
    private readonly around: Surroundings,
  ) {}

  /**
   * Starts it and waits until it is ready.
   * @throws Problem with the end of its log when it ends instead, or is not ready in time
   */
  async start(): Promise<void> {
    const { title, name, ready, readyWithinMs } = this.service
    const child = this.spawn()
    let failed: Error | undefined
    child.once('error', (error) => {
      failed = error
    })
    const settled = await until(
      async () => this.stopping || failed !== undefined || hasEnded(child) || (await ready()),
      readyWithinMs,
    )
    if (this.stopping) throw new Stopped()
    if (settled && !failed && !hasEnded(child)) {
      child.once('exit', (code, signal) => this.revive(code, signal))
      // It may have ended between the last look and this line.
      if (hasEnded(child)) this.revive(child.exitCode, child.signalCode)
      return
    }
    const what = failed
      ? `could not be started: ${failed.message}`
      : settled
        ? 'ended at once'
        : 'is not ready in time'
    throw new Problem(
      `${capital(title)} ${what}: see the lines above, and ${this.around.logs.file(name)}.`,
      this.around.logs.tail(name),
    )
  }

  /** Asks it to end; after a while, or at once with `hard`, ends it and all it started. */
  async stop(hard = false): Promise<void> {
    this.stopping = true
    clearTimeout(this.again)
    const { child } = this
    if (!child?.pid) return
    const { stopSignal = 'SIGTERM', hardSignal = 'SIGKILL', name } = this.service
    if (!hasEnded(child)) send(child.pid, hard ? hardSignal : stopSignal)
    if (!(await until(() => hasEnded(child), hard ? 2_000 : GRACE_MS))) send(child.pid, hardSignal)
    await until(() => hasEnded(child), 2_000)
    if (name !== 'postgres') send(-child.pid, 'SIGKILL')
    this.around.state.remove(name)
  }

  private spawn(): ChildProcess {
    const child = spawnLogged(this.service, this.around.logs.file(this.service.name))
    this.child = child
    this.startedAt = Date.now()
    if (child.pid) this.around.state.add(this.service.name, child.pid)
    return child
  }

  private async revive(code: number | null, signal: NodeJS.Signals | null): Promise<void> {
    if (this.stopping) return
    this.deaths = countDeath(this.deaths, Date.now() - this.startedAt)
    const delay = nextDelay(this.deaths)
    this.around.say(
      `  ! ${capital(this.service.title)} ended (${signal ?? `exit code ${code}`}) and is started again`,
    )
    await sleep(delay)
    if (this.stopping) return
    const child = this.spawn()
    child.once('error', (error) => this.around.say(`  ! ${capital(this.service.title)}: ${error.message}`))
    child.once('exit', (nextCode, nextSignal) => this.revive(nextCode, nextSignal))
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
