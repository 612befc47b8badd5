/**
 * Every page that a visitor can walk to is valid HTML, and every way leads somewhere. What is
 * valid stands in support/html.ts.
 */
import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { complaints } from '../support/html.ts'
import { stack } from '../support/stack.ts'

/** Where the walk begins: the home page, and the rooms that no page leads to. */
const doors = ['/', '/cart', '/design']

/** What is wrong with one page, and the paths of ours that it leads to. */
async function look(path: string): Promise<{ wrong: string[]; ways: string[] }> {
  const response = await fetch(new URL(path, stack.storeUrl))
  const html = await response.text()
  if (!response.ok) return { wrong: [`${path} answers ${response.status}`], ways: [] }
  if (!response.headers.get('content-type')?.startsWith('text/html')) return { wrong: [], ways: [] }
  return { wrong: await complaints(path, html), ways: waysOf(html, path) }
}

/** The addresses of this store that a page links to, without what stands behind `?` and `#`. */
function waysOf(html: string, path: string): string[] {
  const $ = load(html)
  const here = new URL(path, stack.storeUrl)
  const addresses = $('a[href]')
    .toArray()
    .map((link) => new URL($(link).attr('href') ?? '', here))
  return addresses.filter(({ origin }) => origin === here.origin).map(({ pathname }) => pathname)
}

test('every page one can walk to is valid, and no way leads nowhere', async () => {
  const seen = new Set(doors)
  const wrong: string[] = []
  // The set grows while it is walked.
  for (const path of seen) {
    const found = await look(path)
    wrong.push(...found.wrong)
    for (const way of found.ways) seen.add(way)
  }
  expect(wrong).toEqual([])
  expect(seen.size).toBeGreaterThan(10)
}, 180_000)

test('the page that says a page is not here is valid too', async () => {
  const response = await fetch(new URL('/nowhere', stack.storeUrl))
  expect(response.status).toBe(404)
  expect(await complaints('/nowhere', await response.text())).toEqual([])
})
