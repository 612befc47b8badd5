/** One run of a measuring command: what it starts is ended with it, however it ends. */
import { Logs } from '../stack/logs.ts'
import { endOrphans } from '../stack/orphans.ts'
import type { Ports } from '../stack/ports.ts'
import { asProblem, Stopped } from '../stack/problem.ts'
import { Progress } from '../stack/progress.ts'
import { onWishToEnd } from '../stack/signals.ts'
import { Stack } from '../stack/stack.ts'
import { StateFile } from '../stack/state.ts'
import { benchPlace, benchPorts } from './place.ts'

export type Session = {
  readonly stack: Stack
  readonly progress: Progress
  readonly ports: Ports
}

/** Runs `work` with a stack of its own and ends the process: 0, 1 when `work` throws, 130 when it is interrupted. */
export async function inSession(work: (session: Session) => Promise<void>): Promise<never> {
  const progress = new Progress()
  let stack: Stack | undefined
  let ending: Promise<void> | undefined
  onWishToEnd(async (hard) => {
    ending = stack?.stop(hard) ?? Promise.resolve()
    await ending
    process.exit(130)
  })
  try {
    await endOrphans(benchPlace.state)
    const ports = await benchPorts()
    const logs = new Logs(benchPlace.logs)
    logs.rotate()
    const state = new StateFile(benchPlace.state, { ports, storeUrl: `http://127.0.0.1:${ports.store}` })
    stack = new Stack(logs, state, (line) => progress.line(line))
    if (ending) throw new Stopped()
    await work({ stack, progress, ports })
    await stack.stop()
    process.exit(0)
  } catch (error) {
    // Whoever asked for the end is already waiting for it, and ends this process.
    if (ending) return await new Promise<never>(() => undefined)
    await stack?.stop()
    const { details, message } = asProblem(error)
    if (details) progress.line(`\n${details}`)
    progress.line(`\n${message}`)
    process.exit(1)
  }
}
