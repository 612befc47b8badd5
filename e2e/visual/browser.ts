/** Which browser took the pictures. Another one draws letters a little otherwise, and is judged more kindly. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type FullConfig } from '@playwright/test'

const note = path.join(import.meta.dirname, 'browser.txt')

const browser = process.env.CHROMIUM_PATH ?? chromium.executablePath()

/** Whether the browser of this run is the one that took the pictures. */
export function isSameBrowser(): boolean {
  return [note, browser].every((file) => existsSync(file)) && readFileSync(note, 'utf8').trim() === version()
}

/** Playwright's setup: notes the browser when the pictures are taken anew. */
export default function noteBrowser({ updateSnapshots }: FullConfig): void {
  if (updateSnapshots === 'all') writeFileSync(note, `${version()}\n`)
}

/** `Chromium 156.0.8078.79`, without who built it. */
function version(): string {
  const said = execFileSync(browser, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return /\w+ [\d.]+/.exec(said)?.[0] ?? said.trim()
}
