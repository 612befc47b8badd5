/** Gets a browser by itself: one that is there, else Playwright's own, else the system's package. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { bareEnvironment } from '../stack/bare-environment.ts'
import { installed } from '../stack/child.ts'
import { Problem } from '../stack/problem.ts'
import type { Runner } from './runner.ts'

const DOWNLOAD_MS = 4 * 60_000
const PACKAGE_MS = 90_000

/** Chromium without its window, as Debian packages it. */
const SHELL = 'chromium-headless-shell'

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of a Chromium that starts. @throws Problem when none can be had */
export async function findBrowser(runner: Runner): Promise<string> {
  const present = firstThatStarts([process.env.CHROMIUM_PATH, await playwrightsOwn(), ...onThisSystem()])
  if (present) return present
  await fetchPlaywrights(runner)
  const own = firstThatStarts([await playwrightsOwn()])
  if (own) return own
  await installPackage(runner, 'chromium', DOWNLOAD_MS)
  const packaged = firstThatStarts(onThisSystem())
  if (packaged) return packaged
  throw new Problem(
    'No browser could be had for the journeys: install Chromium, or set CHROMIUM_PATH to one.',
  )
}

/**
 * The path of a browser for journeys: the headless shell, which is what Playwright itself runs and takes a quarter less
 * time than a Chromium that draws windows nobody sees; where it cannot be had, any Chromium.
 * @throws Problem when there is none
 */
export async function findJourneysBrowser(runner: Runner): Promise<string> {
  const wished = [process.env.CHROMIUM_PATH, await playwrightsOwn()]
  const present = firstThatStarts([...wished, ...onThisSystem([SHELL])])
  if (present) return present
  if (existsSync('/usr/bin/apt-get')) await installPackage(runner, SHELL, PACKAGE_MS)
  return firstThatStarts(onThisSystem([SHELL])) ?? findBrowser(runner)
}

async function playwrightsOwn(): Promise<string> {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

async function fetchPlaywrights(runner: Runner): Promise<void> {
  const command = installed('@playwright/test/cli.js', 'install', '--no-shell', 'chromium')
  await runner.command('browser', { ...command, env: bareEnvironment() }, DOWNLOAD_MS)
}

async function installPackage(runner: Runner, name: string, withinMs: number): Promise<void> {
  const asRoot = process.getuid?.() === 0 ? '' : 'sudo -n '
  const script = `${asRoot}apt-get update -q && ${asRoot}apt-get install -y -q --no-install-recommends ${name}`
  const env = { ...bareEnvironment(), DEBIAN_FRONTEND: 'noninteractive' }
  await runner.command('browser', { command: '/bin/sh', args: ['-c', script], env }, withinMs)
}

function onThisSystem(names: readonly string[] = systemNames): string[] {
  const folders = (process.env.PATH ?? '').split(':')
  return [...folders.flatMap((folder) => names.map((name) => `${folder}/${name}`)), ...macApplications]
}

/** Being there is not enough: a download without its libraries does not start. */
function firstThatStarts(candidates: readonly (string | undefined)[]): string | undefined {
  return candidates.find((candidate) => {
    if (!candidate || !existsSync(candidate)) return false
    try {
      execFileSync(candidate, ['--version'], { stdio: 'pipe', timeout: 30_000 })
      return true
    } catch {
      return false
    }
  })
}
