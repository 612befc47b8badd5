/** The checks that look at the sources alone. Each counts as one test. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { bareEnvironment } from '../stack/bare-environment.ts'
import { installed } from '../stack/child.ts'
import { root } from '../stack/paths.ts'
import { checkOutcome, type Outcome } from './outcome.ts'
import type { Runner } from './runner.ts'

const LIMIT_MS = 5 * 60_000

/** The folders and files that have a direction. */
const rooms = [
  'app',
  'components',
  'content',
  'lib',
  'worker',
  'prisma',
  'sandbox',
  'scripts',
  'e2e',
  'proxy.ts',
]

/** Types: Next.js writes those of the routes first. */
export async function checkTypes(runner: Runner): Promise<Outcome> {
  const routes = await check(runner, 'typegen', installed('next/dist/bin/next', 'typegen'))
  return routes.failed > 0
    ? routes
    : check(runner, 'types', installed('typescript/bin/tsc', '--noEmit', '-p', '.'))
}

/** Lint and format. */
export function checkLint(runner: Runner): Promise<Outcome> {
  return check(
    runner,
    'lint',
    installed('@biomejs/biome/bin/biome', 'check', '--colors=off', '--error-on-warnings', '.'),
  )
}

/** Which room imports from which. */
export function checkImports(runner: Runner): Promise<Outcome> {
  const cruise = installed(
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    'scripts/rules/imports.cjs',
    ...rooms.filter((room) => existsSync(path.join(root, room))),
  )
  const withTypeScript5 = ['--import', './scripts/rules/typescript-5.mjs', ...cruise.args]
  return check(runner, 'imports', { command: cruise.command, args: withTypeScript5 })
}

/** Files, exports and dependencies that nothing uses. */
export function checkUnused(runner: Runner): Promise<Outcome> {
  return check(
    runner,
    'unused',
    installed('knip/bin/knip.js', '--config', 'scripts/rules/knip.json', '--no-progress'),
  )
}

async function check(runner: Runner, name: string, command: ReturnType<typeof installed>): Promise<Outcome> {
  const env = { ...bareEnvironment(), NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }
  const { code, said } = await runner.command(name, { ...command, env }, LIMIT_MS)
  return checkOutcome(code === 0, said)
}
