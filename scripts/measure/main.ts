/**
 * `npm run measure`: compares pages of the store with an empty page of the same Next.js, in one run, because figures of
 * a shared machine mean little alone.
 *
 *   --lighthouse      Lighthouse as well (mobile, median)
 *   --rounds N        load rounds of each page and encoding, interleaved; the median counts (3)
 *   --seconds S       length of a round (5)
 *   --connections N   (20)
 *   --runs N          Lighthouse runs of each page (3)
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Problem } from '../stack/problem.ts'
import { findBrowser } from '../test/browser.ts'
import { Runner } from '../test/runner.ts'
import { startEmptyApp } from './empty-app.ts'
import { type LighthouseSample, medianLighthouse, runLighthouse } from './lighthouse.ts'
import { type Encoding, type LoadOptions, type LoadSample, measureLoad, medianLoad } from './load.ts'
import { readMachine } from './machine.ts'
import { reports } from './place.ts'
import { type PageFigures, type Report, toMarkdown } from './report.ts'
import { inSession, type Session } from './session.ts'
import { startMeasuredStore } from './store.ts'
import { measureWeight, type Weight } from './weight.ts'

const WARM_UP_SECONDS = 2
const storePages = {
  home: '/',
  product: '/products/nad-complex',
  protocol: '/protocols/inside-out-protocol',
}
const encodings: readonly Encoding[] = ['identity', 'gzip']

type Target = { readonly name: string; readonly url: string }
type Options = LoadOptions & { readonly rounds: number; readonly runs: number; readonly lighthouse: boolean }

await inSession(async (session) => {
  const options = readOptions()
  const startedAt = new Date().toISOString()
  const targets = await start(session)
  const machine = readMachine()
  const weights = await session.progress.step('Weight', () => each(targets, ({ url }) => measureWeight(url)))
  const loads = await session.progress.step('Load', () => loadRounds(targets, options))
  const lighthouses = options.lighthouse ? await lighthouseRuns(session, targets, options.runs) : new Map()
  const [empty, ...pages] = targets.map((target) => figures(target, weights, loads, lighthouses))
  if (empty) write({ startedAt, machine, options, empty, pages })
})

/** The empty page first, the store's after it. */
async function start(session: Session): Promise<Target[]> {
  const emptyUrl = await startEmptyApp(session)
  const { url } = await startMeasuredStore(session)
  const pages = Object.entries(storePages).map(([name, where]) => ({ name, url: url + where }))
  return [{ name: 'empty', url: emptyUrl }, ...pages]
}

type Loads = Record<Encoding, LoadSample>

/** Interleaved (a b c, a b c), so that a slow spell of the machine hits every page alike. */
async function loadRounds(targets: readonly Target[], options: Options): Promise<Map<Target, Loads>> {
  const samples = new Map(targets.map((target) => [target, { identity: [], gzip: [] } as SamplesOf]))
  for (const { url } of targets) {
    await measureLoad(url, 'identity', { ...options, seconds: WARM_UP_SECONDS })
  }
  for (let round = 0; round < options.rounds; round++) {
    for (const encoding of encodings) {
      for (const [{ url }, taken] of samples) taken[encoding].push(await measureLoad(url, encoding, options))
    }
  }
  return new Map(
    [...samples].map(([target, taken]) => [
      target,
      { identity: medianLoad(taken.identity), gzip: medianLoad(taken.gzip) },
    ]),
  )
}

type SamplesOf = Record<Encoding, LoadSample[]>

async function lighthouseRuns(
  { stack, progress }: Session,
  targets: readonly Target[],
  runs: number,
): Promise<Map<Target, LighthouseSample>> {
  return progress.step('Lighthouse', async () => {
    const chrome = await findBrowser(new Runner(stack, progress))
    return each(targets, async ({ url }) => {
      const samples: LighthouseSample[] = []
      for (let run = 0; run < runs; run++) samples.push(await runLighthouse(url, chrome))
      return medianLighthouse(samples)
    })
  })
}

/** One after another: two at a time would disturb each other. */
async function each<T>(
  targets: readonly Target[],
  measure: (target: Target) => Promise<T>,
): Promise<Map<Target, T>> {
  const found = new Map<Target, T>()
  for (const target of targets) found.set(target, await measure(target))
  return found
}

function figures(
  target: Target,
  weights: ReadonlyMap<Target, Weight>,
  loads: ReadonlyMap<Target, Loads>,
  lighthouses: ReadonlyMap<Target, LighthouseSample>,
): PageFigures {
  const weight = weights.get(target)
  const load = loads.get(target)
  if (!weight || !load) throw new Problem(`${target.name} was not measured.`)
  const lighthouse = lighthouses.get(target)
  return { ...target, weight, load, ...(lighthouse ? { lighthouse } : {}) }
}

function write(report: Report): void {
  const markdown = toMarkdown(report)
  mkdirSync(reports, { recursive: true })
  writeFileSync(path.join(reports, 'report.json'), `${JSON.stringify(report, null, 2)}\n`)
  writeFileSync(path.join(reports, 'report.md'), `${markdown}\n`)
  console.log(`\n${markdown}\n\nAlso in .measure/report.md and .measure/report.json.`)
}

/** @throws Problem when an option is unknown or no number above zero */
function readOptions(): Options {
  const number = (value: string) => {
    if (!/^[1-9]\d*$/.test(value)) throw new Problem(`${value} is not a number above zero.`)
    return Number(value)
  }
  const { values } = parse()
  return {
    lighthouse: values.lighthouse,
    rounds: number(values.rounds),
    seconds: number(values.seconds),
    connections: number(values.connections),
    runs: number(values.runs),
  }
}

function parse() {
  try {
    return parseArgs({
      options: {
        lighthouse: { type: 'boolean', default: false },
        rounds: { type: 'string', default: '3' },
        seconds: { type: 'string', default: '5' },
        connections: { type: 'string', default: '20' },
        runs: { type: 'string', default: '3' },
      },
    })
  } catch (error) {
    throw new Problem(error instanceof Error ? error.message : String(error))
  }
}
