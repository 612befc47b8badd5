/** Ends what an earlier run left behind when it was killed, and nothing else. */
import { rmSync } from 'node:fs'
import { isAlive, type ProcessIdentity } from './identity.ts'
import { Problem } from './problem.ts'
import { readState } from './state.ts'
import { until } from './wait.ts'

const GRACE_MS = 10_000

/**
 * Looks at the state file of an earlier run, and ends the processes in it that are still the same ones.
 * @returns the names of what was ended
 * @throws Problem when that run is alive and well
 */
export async function endOrphans(stateFile: string): Promise<string[]> {
  const state = readState(stateFile)
  if (!state) return []
  if (isAlive(state.launcher)) {
    throw new Problem(
      `This store already runs here, at ${state.storeUrl} (process ${state.launcher.pid}): stop it first with Ctrl-C in its terminal, or kill ${state.launcher.pid}.`,
    )
  }
  const orphans = Object.entries(state.processes).filter(([, identity]) => isAlive(identity))
  // The database last: the others still use it.
  for (const [name, identity] of orphans.toSorted(([a], [b]) => rank(a) - rank(b))) {
    await end(identity, name === 'postgres' ? 'SIGINT' : 'SIGTERM')
  }
  rmSync(stateFile, { force: true })
  return orphans.map(([name]) => name)
}

function rank(name: string): number {
  return name === 'postgres' ? 1 : 0
}

/** Asks the process to end, then its whole group without asking. */
export async function end(identity: ProcessIdentity, signal: NodeJS.Signals): Promise<void> {
  send(identity.pid, signal)
  const gone = await until(() => !isAlive(identity), GRACE_MS)
  if (!gone) send(-identity.pid, 'SIGKILL')
  if (!gone && !(await until(() => !isAlive(identity), GRACE_MS))) {
    throw new Problem(
      `Process ${identity.pid} of an earlier run does not end: end it with kill -9 ${identity.pid}.`,
    )
  }
}

/** Sends a signal; a process (or, below zero, a group) that is gone already is no error. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
