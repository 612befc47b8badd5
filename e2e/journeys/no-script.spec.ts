/** Without JavaScript, up to Stripe's page and back. */

import { newEmail } from '../support/buyer.ts'
import { expect, fillPayment, test } from '../support/journey.ts'

test.use({ javaScriptEnabled: false })

test('a guest buys a refill without a line of script', async ({ page }) => {
  await page.goto('/products/nad-complex')
  await page.getByRole('radio', { name: /refill/i }).check()
  await page.getByLabel('Quantity').fill('2')
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await page.waitForURL(/\/cart$/)
  await page.getByLabel(/^Quantity/).fill('1')
  await page.getByRole('button', { name: 'Update' }).first().click()
  await expect(page.getByText('$58.65').first()).toBeVisible()
  await page.getByRole('button', { name: 'Check out' }).click()
  await expect(page.getByText(/tick the box/i).first()).toBeVisible()
  await page.getByRole('checkbox', { name: /I agree to be charged/ }).check()
  await page.getByRole('button', { name: 'Check out' }).click()
  await page.waitForURL(/\/c\/pay\//)
  await fillPayment(page, newEmail())
  await page.getByRole('button', { name: /^Pay/ }).click()
  await page.waitForURL(/\/orders\/VS-/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/VS-/)
})
