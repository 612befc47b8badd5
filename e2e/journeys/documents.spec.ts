/** A reading page is a document until somebody acts; then nothing that was done is lost. */
import { expect, test } from '../support/journey.ts'

test('nothing runs for someone who only reads', async ({ page }) => {
  await page.goto('/products/nad-complex', { waitUntil: 'networkidle' })
  await expect(page.locator('script[src], link[rel=stylesheet]')).toHaveCount(0)
  await expect(page.locator('link[rel=prefetch]').first()).toBeAttached()
})

test('presses made before the program runs are made again', async ({ page }) => {
  await page.goto('/products/nad-complex')
  await page.getByRole('button', { name: 'One more' }).click()
  await page.getByRole('button', { name: 'Add to cart' }).click()
  const drawer = page.getByRole('dialog')
  await expect(drawer).toBeVisible()
  await expect(drawer.getByLabel(/^Quantity/)).toHaveValue('2')
  await expect(page).toHaveURL(/\/products\/nad-complex$/)
})

test('the program starts by itself when there is a cart to show', async ({ page }) => {
  await page.goto('/products/nad-complex')
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.goto('/learn')
  await expect(page.getByRole('link', { name: /cart.*1/i }).first()).toBeVisible()
})

test('without its program a page still sells', async ({ context }) => {
  const page = await context.newPage()
  await page.route('**/api/program/**', (route) => route.fulfill({ status: 404 }))
  await page.goto('/products/nad-complex')
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await expect(page).toHaveURL(/\/cart/)
  await expect(page.getByLabel(/^Quantity/)).toHaveValue('1')
})
