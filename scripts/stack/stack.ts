/** Everything one run has started, in the order it was started: so that it can be ended in the opposite one. */
import { type Command, spawnLogged } from './child.ts'
import { Keeper, type Service } from './keeper.ts'
import type { Logs } from './logs.ts'
import { send } from './orphans.ts'
import { Problem, Stopped } from './problem.ts'
import type { StateFile } from './state.ts'

export type Task = Command & {
  readonly name: string
  /** What to say when it fails. */
  readonly failed: string
}

export class Stack {
  private readonly keepers: Keeper[] = []
  private readonly closers: (() => Promise<void>)[] = []
  private readonly tasks = new Set<number>()
  private stopped = false
  private hard = false

  constructor(
    readonly logs: Logs,
    readonly state: StateFile,
    private readonly say: (line: string) => void,
  ) {}

  /** Starts `service`, waits until it is ready, and keeps it running. @throws Problem */
  async keep(service: Service): Promise<void> {
    this.refuseWhenStopped()
    const keeper = new Keeper(service, { logs: this.logs, state: this.state, say: this.say })
    this.keepers.push(keeper)
    await keeper.start()
  }

  /** Has `close` called when the stack ends, before what was started earlier. */
  alsoClose(close: () => Promise<void>): void {
    this.closers.push(close)
  }

  /** Runs `task` to its end. @throws Problem with the end of its log when it fails */
  async run(task: Task): Promise<void> {
    const code = await this.runToEnd(task)
    if (code !== 0) throw new Problem(task.failed, this.logs.tail(task.name))
  }

  /** Runs `task` to its end and returns its exit code; one that takes longer than `withinMs` is ended. */
  async runToEnd(task: Command & { readonly name: string }, withinMs?: number): Promise<number> {
    this.refuseWhenStopped()
    const child = spawnLogged(task, this.logs.file(task.name))
    const { pid } = child
    if (pid) {
      this.tasks.add(pid)
      this.state.add(task.name, pid)
    }
    const limit = pid && withinMs ? setTimeout(() => send(-pid, 'SIGKILL'), withinMs) : undefined
    const code = await new Promise<number>((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (status) => resolve(status ?? 1))
    })
    clearTimeout(limit)
    if (pid) this.tasks.delete(pid)
    this.state.remove(task.name)
    this.refuseWhenStopped()
    return code
  }

  /** Ends everything, the newest first. Called again with `hard`, it no longer waits for anybody. */
  async stop(hard = false): Promise<void> {
    this.stopped = true
    this.hard ||= hard
    for (const pid of this.tasks) send(-pid, 'SIGKILL')
    if (hard) await Promise.all(this.keepers.map((keeper) => keeper.stop(true)))
    for (const close of this.closers.toReversed()) await close().catch(() => undefined)
    for (const keeper of this.keepers.toReversed()) await keeper.stop(this.hard)
    this.state.clear()
  }

  private refuseWhenStopped(): void {
    if (this.stopped) throw new Stopped()
  }
}
