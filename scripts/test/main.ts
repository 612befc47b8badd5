/** `npm test`: everything there is to check, one step after another, and one closing line over all of them. */
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { formatReport } from '@/sandbox/conformance/report.ts'
import { Logs } from '../stack/logs.ts'
import { endOrphans } from '../stack/orphans.ts'
import { testPlace } from '../stack/paths.ts'
import { freePorts } from '../stack/ports.ts'
import { asProblem, Stopped } from '../stack/problem.ts'
import { Progress } from '../stack/progress.ts'
import { onWishToEnd } from '../stack/signals.ts'
import { Stack } from '../stack/stack.ts'
import { StateFile } from '../stack/state.ts'
import { findBrowser, findJourneysBrowser } from './browser.ts'
import { checkImports, checkLint, checkTypes, checkUnused } from './checks.ts'
import { checkOutcome, notRun, type Outcome, summary, total } from './outcome.ts'
import { Runner } from './runner.ts'
import { bringUpForTest, type StackUnderTest } from './stack-under-test.ts'
import { runPlaywright, runVitest } from './suites.ts'
import { readWish } from './wish.ts'

const progress = new Progress()
let stack: Stack | undefined
let stopping = false

onWishToEnd(async (hard) => {
  stopping = true
  await stack?.stop(hard)
  process.exit(130)
})

try {
  await main()
} catch (error) {
  // Whoever asked for the end is already waiting for it, and ends this process.
  if (stopping || error instanceof Stopped) await new Promise(() => undefined)
  await stack?.stop()
  progress.line(`\n${asProblem(error).message}`)
  process.exit(1)
}

async function main(): Promise<void> {
  const wish = readWish(process.argv.slice(2))
  await endOrphans(testPlace.state)
  // The database has its own way of being emptied, for it may lie elsewhere.
  for (const folder of ['logs', 'mail', 'results', 'next'])
    rmSync(path.join(testPlace.data, folder), { recursive: true, force: true })
  mkdirSync(path.join(testPlace.data, 'results'), { recursive: true })
  const ports = await freePorts()
  const state = new StateFile(testPlace.state, { ports, storeUrl: `http://localhost:${ports.store}` })
  stack = new Stack(new Logs(testPlace.logs), state, (line) => progress.line(line))
  const runner = new Runner(stack, progress)
  if (wish === 'everything') await checkSources(runner)
  const underTest = await bringUpStep(runner, () =>
    stack ? bringUpForTest(stack, ports, progress) : undefined,
  )
  const looks = checkLooks(runner, underTest, wish === 'take looks')
  // Neither touches what the other looks at: the sandbox's own tests have a database of their own.
  await (wish === 'everything' ? Promise.all([looks, checkSandbox(runner, underTest)]) : looks)
  if (wish === 'everything') await runSuites(runner, underTest)
  await stack.stop()
  const all = total(runner.outcomes)
  progress.line(`\n${summary(all)}`)
  process.exit(all.failed > 0 ? 1 : 0)
}

/** The unit tests, and the checks beside them: their longest file leaves a core free. */
async function checkSources(runner: Runner): Promise<void> {
  await Promise.all([
    runner.step('Unit tests', () => runVitest(runner, 'unit', {})),
    runner
      .step('Types', () => checkTypes(runner))
      .then(() => runner.step('Lint', () => checkLint(runner)))
      .then(() => runner.step('Import directions', () => checkImports(runner)))
      .then(() => runner.step('Nothing unused', () => checkUnused(runner))),
  ])
}

/** A stack that does not come up is one failure here, and one for every suite that needed it. */
async function bringUpStep(
  runner: Runner,
  work: () => Promise<StackUnderTest> | undefined,
): Promise<StackUnderTest | undefined> {
  let underTest: StackUnderTest | undefined
  await runner.step('The store builds and starts', async () => {
    underTest = await work()
    return checkOutcome(underTest !== undefined)
  })
  return underTest
}

async function needsStack(): Promise<Outcome> {
  return notRun('Not run, since the store did not start.')
}

/** Before every suite that buys, ships or edits, so that the shelves are as the seed filled them. */
async function checkLooks(
  runner: Runner,
  underTest: StackUnderTest | undefined,
  takes: boolean,
): Promise<void> {
  await runner.step(takes ? 'Pictures of the looks' : 'Looks', async () => {
    if (!underTest) return needsStack()
    const env = { ...underTest.env, CHROMIUM_PATH: await findBrowser(runner) }
    return runPlaywright(runner, 'looks', env, ...(takes ? ['--update-snapshots=all'] : []))
  })
}

async function checkSandbox(runner: Runner, underTest: StackUnderTest | undefined): Promise<void> {
  await runner.step('Stripe sandbox', () =>
    underTest ? runVitest(runner, 'sandbox', underTest.env) : needsStack(),
  )
}

async function runSuites(runner: Runner, underTest: StackUnderTest | undefined): Promise<void> {
  const env = underTest?.env
  await runner.step('Integration tests', () => (env ? runVitest(runner, 'integration', env) : needsStack()))
  await runner.step('Journeys', () => browse(runner, env, 'journeys', 'phone', 'desktop'))
  // By itself, and when everybody else is done: it moves the time of the whole store.
  await runner.step('A year', () => browse(runner, env, 'year', 'year'))
  await runner.step('Stripe conformance', async () => {
    if (!underTest) return needsStack()
    const report = underTest.conformance.report()
    return checkOutcome(report.errors.length === 0, formatReport(report))
  })
}

/** Runs projects of the journeys' configuration. */
async function browse(
  runner: Runner,
  env: StackUnderTest['env'] | undefined,
  name: 'journeys' | 'year',
  ...projects: readonly string[]
): Promise<Outcome> {
  if (!env) return needsStack()
  const chosen = projects.map((project) => `--project=${project}`)
  return runPlaywright(runner, name, { ...env, CHROMIUM_PATH: await findJourneysBrowser(runner) }, ...chosen)
}
