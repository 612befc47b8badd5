/** Every page on its own: accessible in both themes, silent, and whole at the edges. */
import { expect, test } from '../support/journey.ts'

const pages = [
  '/',
  '/products',
  '/products/nad-complex',
  '/products/stress-balance',
  '/protocols/inside-out-protocol',
  '/protocols/inside-out-protocol-90',
  '/terms',
  '/cart',
  '/find-order',
  '/search',
  '/learn/signals',
  '/design',
]

for (const path of pages) {
  test(`${path} is accessible in both themes and does not scroll sideways`, async ({ soundInBothThemes }) => {
    await soundInBothThemes(path)
  })
}

test('reading pages ask nothing of anyone else', { tag: '@once' }, async ({ page, baseURL }) => {
  const strangers: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:'))
      strangers.push(request.url())
  })
  for (const path of pages) await page.goto(path, { waitUntil: 'networkidle' })
  expect(strangers).toEqual([])
})

test('a product page carries its data for machines', { tag: '@once' }, async ({ page }) => {
  await page.goto('/products/nad-complex')
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents()
  const types = blocks
    .flatMap((block) => [JSON.parse(block)].flat().flatMap((one) => one['@graph'] ?? [one]))
    .map((one) => one['@type'])
  expect(types).toEqual(expect.arrayContaining(['Product', 'BreadcrumbList']))
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/products\/nad-complex$/)
  await expect(page.locator('meta[property="og:image"]').first()).toHaveAttribute('content', /\.(jpg|png)/)
})

test('an unknown address says so calmly, with a way on', { tag: '@once' }, async ({ request }) => {
  for (const path of ['/products/nothing', '/nowhere']) {
    const answer = await request.get(path)
    expect(answer.status()).toBe(404)
    expect(await answer.text()).toContain('/products')
  }
})
