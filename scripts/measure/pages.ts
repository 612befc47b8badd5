/** Measures pages one after another: two at a time would disturb each other. */
import { findBrowser } from '../test/browser.ts'
import { Runner } from '../test/runner.ts'
import { type LighthouseSample, medianLighthouse, runLighthouse } from './lighthouse.ts'
import { type Encoding, type LoadSample, measureLoad, medianLoad, type Target } from './load.ts'
import type { Options } from './options.ts'
import type { PageFigures } from './report.ts'
import type { Session } from './session.ts'
import { measureWeight } from './weight.ts'

export type NamedTarget = Target & { readonly name: string }

const WARM_UP_SECONDS = 2

/** The figures of every target, in their order. @throws Problem when a page cannot be measured */
export async function measurePages(
  session: Session,
  targets: readonly NamedTarget[],
  options: Options,
): Promise<PageFigures[]> {
  const { progress } = session
  const weights = await progress.step('Weight', () => each(targets, ({ url }) => measureWeight(url)))
  const loads = await progress.step('Load', () => loadRounds(targets, options))
  const lighthouses = options.lighthouse ? await lighthouseRuns(session, targets, options.runs) : []
  return targets.flatMap(({ name, url }, at) => {
    const weight = weights[at]
    const load = loads[at]
    const lighthouse = lighthouses[at]
    return weight && load ? [{ name, url, weight, load, ...(lighthouse ? { lighthouse } : {}) }] : []
  })
}

type Samples = Record<Encoding, LoadSample[]>

/** Interleaved (a b c, a b c), so that a slow spell of the machine hits every page alike. */
async function loadRounds(
  targets: readonly NamedTarget[],
  options: Options,
): Promise<Record<Encoding, LoadSample>[]> {
  const warmUp = { ...options, seconds: WARM_UP_SECONDS }
  const pages = await each(targets, async (target) => {
    await measureLoad(target, 'identity', warmUp)
    const samples: Samples = { identity: [], gzip: [] }
    return { target, samples }
  })
  for (let round = 0; round < options.rounds; round++) {
    for (const encoding of ['identity', 'gzip'] as const) {
      for (const { target, samples } of pages) {
        samples[encoding].push(await measureLoad(target, encoding, options))
      }
    }
  }
  return pages.map(({ samples: { identity, gzip } }) => ({
    identity: medianLoad(identity),
    gzip: medianLoad(gzip),
  }))
}

async function lighthouseRuns(
  { stack, progress }: Session,
  targets: readonly NamedTarget[],
  runs: number,
): Promise<LighthouseSample[]> {
  return progress.step('Lighthouse', async () => {
    const chrome = await findBrowser(new Runner(stack, progress))
    return each(targets, async ({ url }) => {
      const samples: LighthouseSample[] = []
      for (let run = 0; run < runs; run++) samples.push(await runLighthouse(url, chrome))
      return medianLighthouse(samples)
    })
  })
}

async function each<T>(
  targets: readonly NamedTarget[],
  measure: (target: NamedTarget) => Promise<T>,
): Promise<T[]> {
  const found: T[] = []
  for (const target of targets) found.push(await measure(target))
  return found
}
