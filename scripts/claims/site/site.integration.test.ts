/** The line, held on everything the built store says: pages, feeds and mails. */
import { expect, test } from 'vitest'
import { describeFinding } from '../report.ts'
import { sitemap } from './crawl.ts'
import { checkSite } from './site.ts'

test('nothing the store says crosses the line', { timeout: 180_000 }, async () => {
  const store = process.env.STORE_URL ?? ''
  const { pages, findings } = await checkSite(store)
  expect(pages).toBeGreaterThan((await sitemap(store)).length)
  expect(findings.map(describeFinding).join('\n')).toBe('')
})
