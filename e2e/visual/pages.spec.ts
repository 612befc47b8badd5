/** The main pages: whole, or their first screens where the rest is more of the same. */
import { expect, test } from '../support/journey.ts'
import { holdStill, openStill } from './still.ts'

const pages = [
  { name: 'home', path: '/' },
  { name: 'products', path: '/products' },
  { name: 'product', path: '/products/nad-complex' },
  { name: 'protocol', path: '/protocols/inside-out-protocol' },
  { name: 'article', path: '/learn/gut-skin-axis' },
  { name: 'evidence', path: '/evidence' },
]

const HIGHEST = 4000

for (const { name, path } of pages) {
  test(`${path} looks as it did`, async ({ page }) => {
    await openStill(page, path)
    const { width, height } = await page.evaluate(() => ({
      width: document.documentElement.clientWidth,
      height: document.documentElement.scrollHeight,
    }))
    const clip = { x: 0, y: 0, width, height: Math.min(height, HIGHEST) }
    await expect(page).toHaveScreenshot(`${name}.png`, { fullPage: true, clip })
  })
}

test('an address where nothing is looks as it did', async ({ page }) => {
  // The browser itself complains about the 404 of the page.
  await page.route('**/nowhere', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, status: 200 })
  })
  await openStill(page, '/nowhere')
  await expect(page).toHaveScreenshot('not-found.png', { fullPage: true })
})

test('a cart with something in it looks as it did', async ({ page }) => {
  await page.goto('/products/nad-complex')
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.goto('/cart', { waitUntil: 'networkidle' })
  await holdStill(page)
  await expect(page).toHaveScreenshot('cart.png', { fullPage: true })
})
