/**
 * Fetches every page of a running store that a reader can reach: from the sitemap, and from link to link. Pages as
 * Markdown are left out: each is made from its HTML and cannot say more (lib/reading/markdown.test.ts).
 */
import * as cheerio from 'cheerio'
import { Problem } from '../../stack/problem.ts'
import type { Page } from '../page/page.ts'
import { readHtml } from '../page/read-html.ts'
import { readText } from '../page/read-text.ts'

const MOST = 1000
/** The one address that is asked for because it is none. */
const NOWHERE = '/no-such-page'
const FIRST = ['/', '/cart', '/find-order', '/search', '/feed.xml', '/llms.txt', NOWHERE]
/** Machines' addresses, one visitor's own, and files that hold no words. */
const LEFT_OUT =
  /^\/(?:api|_next|art|orders|checkout|account|admin)(?:\/|$)|\.(?:png|jpe?g|avif|webp|svg|ico|woff2|webmanifest|pdf)$/

/** @throws Problem when nothing answers at `store`, a page of the sitemap or one that a link leads to does not, or there is no end */
export async function crawl(store: string): Promise<Page[]> {
  const waiting = [...new Set([...FIRST, ...(await sitemap(store))])]
  const pages: Page[] = []
  const sheets = new Map<string, string>()
  for (let at = 0; at < waiting.length; at++) {
    if (at === MOST) throw new Problem(`${store} has more than ${MOST} pages, or no end of them.`)
    const path = waiting[at] ?? '/'
    const { type, text } = await fetchText(store, path)
    if (type.includes('text/html')) {
      const page = readHtml(text, path, await stylesOf(text, store, sheets))
      pages.push(page)
      for (const link of links(page, store)) if (!waiting.includes(link)) waiting.push(link)
    } else if (/xml|text\/(?:plain|markdown)/.test(type)) pages.push(readText(plain(text, type), path))
  }
  return pages
}

/** The paths that the store itself says it has. */
export async function sitemap(store: string): Promise<string[]> {
  const { text } = await fetchText(store, '/sitemap.xml')
  return cheerio
    .load(text, { xml: true })('loc')
    .toArray()
    .map((loc) => new URL(cheerio.load(loc).text()).pathname)
}

async function fetchText(store: string, path: string): Promise<{ type: string; text: string }> {
  const answer = await ask(store, path)
  if (!answer.ok && path !== NOWHERE)
    throw new Problem(`${path} answers ${answer.status}: it cannot be read.`)
  return { type: answer.headers.get('content-type') ?? '', text: await answer.text() }
}

async function ask(store: string, path: string): Promise<Response> {
  try {
    return await fetch(new URL(path, store), {
      headers: { accept: 'text/html,*/*' },
      signal: AbortSignal.timeout(60_000),
    })
  } catch (error) {
    throw new Problem(
      `No store answers at ${store}: start it with npm start, or name another with --url.`,
      error instanceof Error ? error.message : '',
    )
  }
}

/** The style sheets of a page, joined; `known` holds those fetched before. */
async function stylesOf(html: string, store: string, known: Map<string, string>): Promise<string> {
  const hrefs = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(
    ([, href = '']) => href,
  )
  for (const href of hrefs) if (!known.has(href)) known.set(href, (await fetchText(store, href)).text)
  return hrefs.map((href) => known.get(href) ?? '').join('\n')
}

function links({ $ }: Page, store: string): string[] {
  return $('a[href]')
    .toArray()
    .flatMap((link) => {
      const href = $(link).attr('href') ?? ''
      const url = URL.parse(href, store)
      return url && url.origin === new URL(store).origin && !LEFT_OUT.test(url.pathname) ? [url.pathname] : []
    })
}

/** The words of a feed, without its markup and what only machines read. */
function plain(text: string, type: string): string {
  if (!type.includes('xml')) return text
  const $ = cheerio.load(text, { xml: true })
  return $('title, subtitle, summary, content, description')
    .toArray()
    .map((element) => cheerio.load($(element).text()).text())
    .join('\n')
}
