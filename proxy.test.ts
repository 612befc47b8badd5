import { expect, test } from 'vitest'
import nextConfig from './next.config.ts'
import { config as proxyConfig } from './proxy.ts'

const rooms = proxyConfig.matcher.map((path) => path.replace('/:path*', ''))

/** The addresses to which next.config.ts gives the policy of reading pages. */
async function readingPages(): Promise<RegExp> {
  const given = (await nextConfig.headers?.()) ?? []
  const source = given.find(({ headers }) => headers.some(({ key }) => key === 'Content-Security-Policy'))
  return new RegExp(`^${source?.source}$`)
}

test('every room of one visitor has the strict policy alone: the one of reading pages is not added to it', async () => {
  const reading = await readingPages()
  expect(rooms).toContain('/refills')
  for (const room of rooms) for (const path of [room, `${room}/a/b`]) expect(path).not.toMatch(reading)
  for (const path of ['/', '/learn', '/products/nad-complex']) expect(path).toMatch(reading)
})
