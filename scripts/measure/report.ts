/** What a run of `npm run measure` found, as tables. */

import type { LighthouseSample } from './lighthouse.ts'
import type { Encoding, LoadSample } from './load.ts'
import { type Machine, sayMachine } from './machine.ts'
import { kB, table } from './table.ts'
import type { Weight } from './weight.ts'

export type PageFigures = {
  readonly name: string
  readonly url: string
  readonly weight: Weight
  readonly load: Readonly<Record<Encoding, LoadSample>>
  readonly lighthouse?: LighthouseSample
}

export type Report = {
  readonly startedAt: string
  readonly machine: Machine
  readonly options: Readonly<Record<string, number | boolean>>
  /** The empty page. */
  readonly empty: PageFigures
  /** The store's. */
  readonly pages: readonly PageFigures[]
}

/** Markdown; every ratio is to the empty page of the same run. */
export function toMarkdown(report: Report): string {
  return [
    `Measured ${report.startedAt} on ${sayMachine(report.machine)} In brackets: as a multiple of the empty page, measured in the same run. kB are 1000 bytes.`,
    weightTable(report),
    loadTable(report, 'identity'),
    loadTable(report, 'gzip'),
    ...(report.empty.lighthouse ? [lighthouseTable(report)] : []),
    aimsTable(report),
  ].join('\n\n')
}

function weightTable({ empty, pages }: Report): string {
  const head = [
    ...['page', 'first-load JS, gzip kB', 'scripts', 'HTML kB', 'HTML gzip kB', 'CSS gzip kB'],
    'data gzip kB',
  ]
  const rows = [empty, ...pages].map(({ name, weight }) => [
    name,
    `${kB(weight.jsGzip)} (${ratio(weight.jsGzip, empty.weight.jsGzip)})`,
    String(weight.scripts.length),
    kB(weight.html),
    kB(weight.htmlGzip),
    kB(weight.cssGzip),
    kB(weight.dataGzip),
  ])
  return table(head, rows)
}

function loadTable({ empty, pages }: Report, encoding: Encoding): string {
  const title = encoding === 'gzip' ? 'gzip' : 'uncompressed'
  const rows = [empty, ...pages].map(({ name, load }) => {
    const { perSecond, p50, p99, bytes, cpu, errors } = load[encoding]
    const cpuCompared = `${cpu.toFixed(2)} (${ratio(cpu, empty.load[encoding].cpu)})`
    const compared = `${Math.round(perSecond)} (${ratio(perSecond, empty.load[encoding].perSecond)})`
    return [name, compared, String(p50), String(p99), kB(bytes), cpuCompared, String(errors)]
  })
  return table([title, 'requests/s', 'p50 ms', 'p99 ms', 'answer kB', 'server CPU ms', 'errors'], rows)
}

function lighthouseTable({ empty, pages }: Report): string {
  const head = [
    ...['Lighthouse mobile', 'performance', 'accessibility', 'best practices', 'SEO'],
    ...['LCP ms', 'CLS', 'total kB', 'script kB', 'audits failed'],
  ]
  const rows = [empty, ...pages].flatMap(({ name, lighthouse }) => {
    if (!lighthouse) return []
    const { performance, accessibility, bestPractices, seo, lcp, cls, bytes, scriptBytes } = lighthouse
    const scores = [performance, accessibility, bestPractices, seo, lcp, cls].map(String)
    return [[name, ...scores, kB(bytes), kB(scriptBytes), lighthouse.failedAudits.join(' ') || 'none']]
  })
  return table(head, rows)
}

/** Pages where one reads carry less script; how many a second one server answers is asked of the others. */
const READING = new Set(['article', 'evidence'])
/** A page on a phone, all of it: kB as they travel. */
const MOST_KB = 250

function aimsTable({ empty, pages }: Report): string {
  const rows = pages.flatMap((page) => {
    const { name } = page
    const mostScript = READING.has(name) ? 1.1 : 1.15
    const js = page.weight.jsGzip / empty.weight.jsGzip
    const speed = (encoding: Encoding) => page.load[encoding].perSecond / empty.load[encoding].perSecond
    const speeds = READING.has(name)
      ? []
      : [
          aim(name, 'requests/s', 'at least 0.7', speed('identity').toFixed(2), speed('identity') >= 0.7),
          aim(name, 'requests/s, gzip', 'at least 0.7', speed('gzip').toFixed(2), speed('gzip') >= 0.7),
        ]
    return [
      aim(name, 'first-load JS', `at most ${mostScript}`, js.toFixed(2), js <= mostScript),
      ...speeds,
      ...lighthouseAims(page, empty),
    ]
  })
  return table(['page', 'figure', 'aim', 'measured', ''], rows)
}

function lighthouseAims({ name, lighthouse }: PageFigures, empty: PageFigures): string[][] {
  if (!lighthouse || !empty.lighthouse) return []
  const { performance, accessibility, bestPractices, seo, lcp, cls, tbt, bytes } = lighthouse
  const scores = [accessibility, bestPractices, seo]
  const slower = lcp / empty.lighthouse.lcp
  return [
    aim(name, 'performance', 'at least 99', String(performance), performance >= 99),
    aim(
      name,
      'a11y, practices, SEO',
      '100',
      scores.join(' '),
      scores.every((one) => one === 100),
    ),
    aim(name, 'LCP', 'at most 1.3', slower.toFixed(2), slower <= 1.3),
    aim(name, 'CLS', '0', String(cls), cls === 0),
    aim(name, 'total blocking ms', 'at most 200', tbt.toFixed(0), tbt <= 200),
    aim(name, 'kB on a phone', `at most ${MOST_KB}`, (bytes / 1000).toFixed(0), bytes <= MOST_KB * 1000),
  ]
}

function aim(page: string, figure: string, wanted: string, measured: string, met: boolean): string[] {
  return [page, figure, wanted, measured, met ? 'met' : 'MISSED']
}

function ratio(value: number, base: number): string {
  return `${(value / base).toFixed(2)}x`
}
