/** The line, held on everything the built store says: pages, feeds and mails. */
import { expect, test } from 'vitest'
import { describeFinding } from '../report.ts'
import { checkSite } from './site.ts'

test('nothing the store says crosses the line', { timeout: 180_000 }, async () => {
  const { pages, findings } = await checkSite(process.env.STORE_URL ?? '')
  expect(pages).toBeGreaterThan(10)
  expect(findings.map(describeFinding).join('\n')).toBe('')
})
