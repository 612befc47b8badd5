/**
 * For crash tests: kills a part of the running stack and waits until its keeper has brought it back. The stack is the
 * one whose state file the environment names (`STACK_STATE`), which is that of `npm test`.
 */
import { statSync } from 'node:fs'
import path from 'node:path'
import { knock } from './database.ts'
import { Logs } from './logs.ts'
import { send } from './orphans.ts'
import { testPlace } from './paths.ts'
import { Problem } from './problem.ts'
import { readState, type State } from './state.ts'
import { answersOk, until } from './wait.ts'

const BACK_MS = 60_000

/** Kills the store with SIGKILL; resolves when it answers again. */
export async function killStore(): Promise<void> {
  const { storeUrl } = current()
  await replace('store', 'SIGKILL', () => answersOk(`${storeUrl}/api/health`))
}

/** Kills the worker with SIGKILL, in the middle of whatever it does; resolves when the next one is ready. */
export async function killWorker(): Promise<void> {
  const logs = new Logs(path.join(path.dirname(stateFile()), 'logs'))
  const seen = statSync(logs.file('worker')).size
  await replace('worker', 'SIGKILL', () => logs.read('worker').slice(seen).includes('worker ready'))
}

/** Restarts PostgreSQL, which cuts every connection; resolves when it answers again. */
export async function restartPostgres(): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL ?? ''
  await replace('postgres', 'SIGINT', async () => (await knock(databaseUrl)) === 'open')
}

async function replace(
  name: string,
  signal: NodeJS.Signals,
  ready: () => boolean | Promise<boolean>,
): Promise<void> {
  const victim = current().processes[name]
  if (!victim) throw new Problem(`${name} does not run.`)
  send(victim.pid, signal)
  const isBack = async () => {
    const next = readState(stateFile())?.processes[name]
    return next !== undefined && next.pid !== victim.pid && (await ready())
  }
  if (!(await until(isBack, BACK_MS))) throw new Problem(`${name} did not come back.`)
}

function current(): State {
  const state = readState(stateFile())
  if (!state) throw new Problem('No stack runs: npm test starts one.')
  return state
}

function stateFile(): string {
  return process.env.STACK_STATE ?? testPlace.state
}
