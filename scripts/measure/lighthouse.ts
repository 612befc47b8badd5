/** Lighthouse on a page, as a phone on a slow network: each run in a browser with an empty profile. */
import { z } from 'zod'
import { installed } from '../stack/child.ts'
import { Problem } from '../stack/problem.ts'
import { outputOf } from './command.ts'
import { medianOf } from './statistics.ts'

const figures = [
  ...(['performance', 'accessibility', 'bestPractices', 'seo'] as const),
  ...(['fcp', 'lcp', 'tbt', 'cls', 'bytes', 'scriptBytes', 'requests'] as const),
] as const

/** Scores of 0 to 100; fcp, lcp and tbt in milliseconds; bytes as they travel. */
export type LighthouseFigures = Readonly<Record<(typeof figures)[number], number>>
export type LighthouseSample = LighthouseFigures & {
  /** Audits below 0.9 that count for a score. */
  readonly failedAudits: readonly string[]
}

const chromeFlags = [
  ...['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...[
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
  ],
]
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

const category = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
})
const item = z.object({
  url: z.string(),
  resourceType: z.string().optional(),
  transferSize: z.number().default(0),
})
const network = z.object({ items: z.array(item) })
const report = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(z.enum(categories), category),
  audits: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      numericValue: z.number().optional(),
      details: z.unknown().optional(),
    }),
  ),
})
type Report = z.infer<typeof report>

/** One run. @param chrome path of the browser */
export async function runLighthouse(url: string, chrome: string): Promise<LighthouseSample> {
  const asked = [`--only-categories=${categories.join(',')}`, `--chrome-flags=${chromeFlags.join(' ')}`]
  const command = installed('lighthouse/cli/index.js', url, '--output=json', '--quiet', ...asked)
  const env = { ...process.env, CHROME_PATH: chrome, NO_UPDATE_NOTIFIER: '1' }
  const parsed = report.parse(JSON.parse(await outputOf(command, env)))
  if (parsed.runtimeError)
    throw new Problem(`Lighthouse cannot measure ${url}: ${parsed.runtimeError.message}`)
  return sampleOf(parsed)
}

/** The median of every figure; a failed audit of any run is kept. */
export function medianLighthouse(samples: readonly LighthouseSample[]): LighthouseSample {
  const failedAudits = [...new Set(samples.flatMap((sample) => sample.failedAudits))]
  return { ...medianOf<keyof LighthouseFigures>(samples, figures), failedAudits }
}

function sampleOf({ categories: scored, audits }: Report): LighthouseSample {
  const score = (id: (typeof categories)[number]) => Math.round((scored[id].score ?? 0) * 100)
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN
  const { items } = network.parse(audits['network-requests']?.details)
  const requests = items.filter(({ url }) => /^https?:/.test(url))
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    fcp: Math.round(value('first-contentful-paint')),
    lcp: Math.round(value('largest-contentful-paint')),
    tbt: Math.round(value('total-blocking-time')),
    cls: Math.round(value('cumulative-layout-shift') * 10_000) / 10_000,
    bytes: bytesOf(requests),
    scriptBytes: bytesOf(requests.filter(isScript)),
    requests: requests.length,
    failedAudits: failedIn(scored, audits),
  }
}

/** What is fetched ahead is of no type of its own. */
function isScript({ resourceType, url }: z.infer<typeof item>): boolean {
  return resourceType === 'Script' || new URL(url).pathname.endsWith('.js')
}

function bytesOf(requests: readonly z.infer<typeof item>[]): number {
  return requests.reduce((sum, { transferSize }) => sum + transferSize, 0)
}

function failedIn(scored: Report['categories'], audits: Report['audits']): string[] {
  const ids = Object.values(scored).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  )
  return [...new Set(ids)].filter((id) => (audits[id]?.score ?? 1) < 0.9)
}
