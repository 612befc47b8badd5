/**
 * `npm run measure`: compares pages of the store with an empty page of the same Next.js, in one run, because figures of
 * a shared machine mean little alone.
 *
 *   --lighthouse      Lighthouse as well (mobile, median)
 *   --rounds N        load rounds of each page and encoding, interleaved; the median counts (5)
 *   --seconds S       length of a round (3)
 *   --connections N   (20)
 *   --runs N          Lighthouse runs of each page (3)
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startEmptyApp } from './empty-app.ts'
import { readMachine } from './machine.ts'
import { readOptions } from './options.ts'
import { measurePages, type NamedTarget } from './pages.ts'
import { reports } from './place.ts'
import { type Report, toMarkdown } from './report.ts'
import { inSession } from './session.ts'
import { startMeasuredStore } from './store.ts'

const storePages = {
  home: '/',
  product: '/products/nad-complex',
  protocol: '/protocols/inside-out-protocol',
  article: '/learn/gut-skin-axis',
  evidence: '/evidence',
}

await inSession(async (session) => {
  const options = readOptions()
  const startedAt = new Date().toISOString()
  const emptyTarget: NamedTarget = { name: 'empty', server: 'empty', url: await startEmptyApp(session) }
  const store = await startMeasuredStore(session)
  const targets = Object.entries(storePages).map(
    ([name, where]): NamedTarget => ({ name, server: 'store', url: store.url + where }),
  )
  const machine = readMachine()
  const [empty, ...pages] = await measurePages(session, [emptyTarget, ...targets], options)
  if (empty) write({ startedAt, machine, options, empty, pages })
})

function write(report: Report): void {
  const markdown = toMarkdown(report)
  mkdirSync(reports, { recursive: true })
  writeFileSync(path.join(reports, 'report.json'), `${JSON.stringify(report, null, 2)}\n`)
  writeFileSync(path.join(reports, 'report.md'), `${markdown}\n`)
  console.log(`\n${markdown}\n\nAlso in .measure/report.md and .measure/report.json.`)
}
