/** The least that Next.js can be: one layout, one static page. What a page of the store costs is told as a multiple of it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { installed } from '../stack/child.ts'
import { root } from '../stack/paths.ts'
import { freePorts } from '../stack/ports.ts'
import { answersOk } from '../stack/wait.ts'
import { reports } from './place.ts'
import type { Session } from './session.ts'

const READY_MS = 60_000
const folder = path.join(reports, 'empty')

/** Its `next` and `react` are the store's own, found in the `node_modules` above it. */
const files = {
  'package.json': `${JSON.stringify({ name: 'empty', private: true, type: 'module' })}\n`,
  'next.config.mjs': `export default { cacheComponents: true, turbopack: { root: ${JSON.stringify(root)} } }\n`,
  'app/layout.jsx': `export const metadata = { title: 'Empty', description: 'An empty page.' }

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
`,
  'app/page.jsx': `export default function Page() {
  return <h1>Hello</h1>
}
`,
}

/** Builds the empty application when Next.js or React have changed, starts it, and returns its address. @throws Problem */
export async function startEmptyApp({ stack, progress }: Session): Promise<string> {
  const env = { PATH: process.env.PATH ?? '', NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  await progress.step('Build of the empty application', async (remark) => {
    if (isBuilt()) return remark('nothing has changed since the last one')
    writeFiles()
    await stack.run({
      name: 'empty-build',
      ...installed('next/dist/bin/next', 'build', folder),
      env,
      failed: `The empty application could not be built: see the lines above, and ${stack.logs.file('empty-build')}.`,
    })
    writeFileSync(stampFile(), stamp())
  })
  const { store: port } = await freePorts()
  const url = `http://127.0.0.1:${port}/`
  await progress.step('Empty application', () =>
    stack.keep({
      name: 'empty',
      title: 'the empty application',
      ...installed('next/dist/bin/next', 'start', folder, '-H', '127.0.0.1', '-p', String(port)),
      env,
      ready: () => answersOk(url),
      readyWithinMs: READY_MS,
    }),
  )
  return url
}

function isBuilt(): boolean {
  return existsSync(stampFile()) && readFileSync(stampFile(), 'utf8') === stamp()
}

function writeFiles(): void {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

function stampFile(): string {
  return path.join(folder, '.next', 'built-from')
}

function stamp(): string {
  const versions = ['next', 'react', 'react-dom'].map((name) =>
    readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'),
  )
  return JSON.stringify([files, versions])
}
