/** What machines read: Markdown, feed, list of pages, structured data. */
import { expect, test } from '../support/journey.ts'

const markdown = { accept: 'text/markdown' }

test('every page of the sitemap answers as HTML and as Markdown, and says that it differs by Accept', {
  tag: '@once',
}, async ({ request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
  expect(paths.length).toBeGreaterThan(80)
  for (const path of paths) {
    const page = await request.get(path, { headers: { accept: 'text/html' } })
    expect(page.status(), path).toBe(200)
    expect(page.headers().vary, path).toMatch(/\baccept\b(?!-)/i)
    const text = await request.get(path, { headers: markdown })
    expect(text.headers()['content-type'], path).toBe('text/markdown; charset=utf-8')
    expect(text.headers().vary, path).toMatch(/\baccept\b(?!-)/i)
    expect(await text.text(), path).toMatch(/^# /m)
  }
})

test('a browser that would also take Markdown gets HTML', { tag: '@once' }, async ({ request }) => {
  const answer = await request.get('/learn', { headers: { accept: 'text/html,text/markdown;q=0.5' } })
  expect(answer.headers()['content-type']).toContain('text/html')
})

test('what is no page answers as it is, whatever a machine would rather have', { tag: '@once' }, async ({
  request,
}) => {
  for (const path of ['/llms.txt', '/feed.xml', '/robots.txt', '/sitemap.xml', '/search?q=butyrate'])
    expect((await request.get(path, { headers: { accept: 'text/markdown, */*' } })).status(), path).toBe(200)
})

test('an article keeps its notes as Markdown', { tag: '@once' }, async ({ request }) => {
  const text = await (await request.get('/learn/gut-skin-axis', { headers: markdown })).text()
  expect(text).toMatch(/## Notes[\s\S]*Grade [ABCD], /)
})

test('an address that is no page is a problem in a machine’s words', { tag: '@once' }, async ({
  request,
}) => {
  const answer = await request.get('/learn/nowhere', { headers: markdown })
  expect(answer.status()).toBe(404)
  expect(answer.headers()['content-type']).toContain('application/problem+json')
})

test('the feed names every article once', { tag: '@once' }, async ({ request }) => {
  const feed = await (await request.get('/feed.xml')).text()
  expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom">')
  const links = [...feed.matchAll(/<entry>[\s\S]*?<id>([^<]+)<\/id>/g)].map(
    ([, id = '']) => new URL(id).pathname,
  )
  expect(new Set(links).size).toBe(6)
  for (const link of links) expect((await request.get(link)).status()).toBe(200)
})

test('llms.txt leads to pages that exist', { tag: '@once' }, async ({ request }) => {
  const text = await (await request.get('/llms.txt')).text()
  const paths = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, url = '']) => new URL(url).pathname)
  expect(paths).toContain('/learn/gut-skin-axis')
  for (const path of paths) expect((await request.get(path)).status(), path).toBe(200)
})
