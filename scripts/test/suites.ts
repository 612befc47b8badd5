/** The suites: Vitest's three projects, Playwright's journeys and its looks. Their counts come from their JSON reports. */
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { bareEnvironment } from '../stack/bare-environment.ts'
import { installed } from '../stack/child.ts'
import { root, testPlace } from '../stack/paths.ts'
import { notRun, type Outcome, suiteOutcome } from './outcome.ts'
import { type ReportKind, readReport } from './reports.ts'
import type { Runner } from './runner.ts'

const LIMIT_MS = 20 * 60_000

type Environment = Readonly<Record<string, string>>

/** Runs one project of vitest.config.ts with `env` beside the bare environment. */
export function runVitest(
  runner: Runner,
  project: 'unit' | 'sandbox' | 'integration',
  env: Environment,
): Promise<Outcome> {
  const report = reportOf(project)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const command = installed('vitest/vitest.mjs', 'run', '--project', project, ...reporters)
  return suite(runner, project, 'vitest', command, { ...env, NODE_ENV: 'test' })
}

const configs = {
  journeys: 'e2e/playwright.config.ts',
  year: 'e2e/playwright.config.ts',
  looks: 'e2e/visual/playwright.config.ts',
} as const

/** Runs what the browser does, or how it looks; `extra` goes to Playwright's command line. */
export async function runPlaywright(
  runner: Runner,
  name: keyof typeof configs,
  env: Environment,
  ...extra: readonly string[]
): Promise<Outcome> {
  const config = configs[name]
  if (!existsSync(path.join(root, config))) return notRun(`${config} is missing.`)
  const options = ['--config', config, '--reporter=list,json', ...extra]
  return suite(runner, name, 'playwright', installed('@playwright/test/cli.js', 'test', ...options), {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(name),
    PLAYWRIGHT_FORCE_TTY: '0',
  })
}

async function suite(
  runner: Runner,
  name: string,
  kind: ReportKind,
  command: ReturnType<typeof installed>,
  env: Environment,
): Promise<Outcome> {
  rmSync(reportOf(name), { force: true })
  const all = { ...bareEnvironment(), NO_COLOR: '1', ...env }
  const { code, said } = await runner.command(name, { ...command, env: all }, LIMIT_MS)
  return suiteOutcome(readReport(kind, reportOf(name)), code, said)
}

function reportOf(name: string): string {
  return path.join(testPlace.data, 'results', `${name}.json`)
}
