/** `npm start`: from a checkout to a running store. `--dev` is the same with hot reload. */

import { bringUp } from '../stack/bring-up.ts'
import { Logs } from '../stack/logs.ts'
import { demoPlace } from '../stack/paths.ts'
import { asProblem, Stopped } from '../stack/problem.ts'
import { Progress, seconds } from '../stack/progress.ts'
import { onWishToEnd } from '../stack/signals.ts'
import { Stack } from '../stack/stack.ts'
import { StateFile } from '../stack/state.ts'
import { announce } from './announce.ts'
import { plan } from './plan.ts'

const progress = new Progress()
const dev = process.argv.includes('--dev')
const started = performance.now()
let stack: Stack | undefined
let ending: Promise<void> | undefined

onWishToEnd(end)

try {
  const planned = await plan(progress, demoPlace, dev)
  const logs = new Logs(demoPlace.logs)
  logs.rotate()
  const state = new StateFile(demoPlace.state, { ports: planned.ports, storeUrl: planned.storeUrl })
  stack = new Stack(logs, state, (line) => progress.line(line))
  if (ending) throw new Stopped()
  await bringUp(stack, planned, progress)
  progress.line(announce(planned, seconds(performance.now() - started)))
} catch (error) {
  await fail(error)
}

/** Ends everything; with `hard`, at once. */
async function end(hard: boolean): Promise<void> {
  if (!hard) progress.line('\nStopping. Orders, carts and mails are kept.')
  ending = stack?.stop(hard) ?? Promise.resolve()
  await ending
  process.exit(hard ? 130 : 0)
}

async function fail(error: unknown): Promise<never> {
  // Whoever asked for the end is already waiting for it, and ends this process.
  if (ending) await new Promise(() => undefined)
  const problem = asProblem(error)
  await stack?.stop()
  if (problem.details) progress.line(`\n${problem.details}`)
  progress.line(`\n${problem.message}`)
  process.exit(1)
}
