/** What a page weighs: its HTML, and the scripts and styles that the HTML names, whenever they are loaded. */
import { gzipSync } from 'node:zlib'
import { load } from 'cheerio'
import { z } from 'zod'
import { PROGRAM_ID } from '@/lib/platform/document/attend.ts'
import { isLoopback } from '../stack/environment.ts'
import { Problem } from '../stack/problem.ts'

const WITHIN_MS = 30_000

/** All in bytes. */
export type Weight = {
  readonly html: number
  readonly htmlGzip: number
  /**
   * First-load JavaScript: every `<script src>` a current browser loads, each compressed on its own, and those of a
   * document's program, which is fetched when the browser is idle and run when somebody acts.
   */
  readonly jsGzip: number
  readonly jsRaw: number
  /** Only for browsers without modules, so not part of the above. */
  readonly jsLegacyGzip: number
  /** Whole style sheets. */
  readonly cssGzip: number
  /** React's data of the page, where it does not stand in the HTML. */
  readonly dataGzip: number
  readonly scripts: readonly Asset[]
  readonly cacheControl: string | null
  readonly setsCookie: boolean
}

type Asset = { readonly path: string; readonly raw: number; readonly gzip: number }

const noProgram = { styles: [], scripts: [], data: null }
const program = z.object({
  styles: z.array(z.string()),
  scripts: z.array(z.string()),
  data: z.string().nullable(),
})

/** @throws Problem when the page or a file it names does not answer with success, or is not on this machine */
export async function measureWeight(url: string): Promise<Weight> {
  const { body: html, headers } = await get(url)
  const $ = load(html)
  const said = $(`script#${PROGRAM_ID}`).text()
  const later = said ? program.parse(JSON.parse(said)) : noProgram
  const urlsOf = (selector: string, attribute: string, also: readonly string[] = []) => {
    const found = $(selector).map((_, element) => $(element).attr(attribute))
    return [...new Set([...found.get(), ...also].map((address) => new URL(address, url).href))]
  }
  const scripts = await Promise.all(urlsOf('script[src]:not([nomodule])', 'src', later.scripts).map(weigh))
  const legacy = await Promise.all(urlsOf('script[src][nomodule]', 'src').map(weigh))
  const styles = await Promise.all(urlsOf('link[rel=stylesheet]', 'href', later.styles).map(weigh))
  const data = later.data === null ? null : await weigh(new URL(later.data, url).href)
  return {
    html: html.length,
    htmlGzip: gzipSync(html).length,
    jsGzip: total(scripts, 'gzip'),
    jsRaw: total(scripts, 'raw'),
    jsLegacyGzip: total(legacy, 'gzip'),
    cssGzip: total(styles, 'gzip'),
    dataGzip: data?.gzip ?? 0,
    scripts,
    cacheControl: headers.get('cache-control'),
    setsCookie: headers.has('set-cookie'),
  }
}

async function weigh(url: string): Promise<Asset> {
  const { body } = await get(url)
  return { path: new URL(url).pathname, raw: body.length, gzip: gzipSync(body).length }
}

async function get(url: string): Promise<{ body: Buffer; headers: Headers }> {
  if (!isLoopback(new URL(url).hostname)) throw new Problem(`A page asks for ${url}, which is not its own.`)
  const headers = { 'accept-encoding': 'identity' }
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(WITHIN_MS) })
  if (!response.ok) throw new Problem(`${url} answers ${response.status}.`)
  return { body: Buffer.from(await response.arrayBuffer()), headers: response.headers }
}

function total(assets: readonly Asset[], field: 'raw' | 'gzip'): number {
  return assets.reduce((sum, asset) => sum + asset[field], 0)
}
