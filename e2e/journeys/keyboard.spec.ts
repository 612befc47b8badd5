/** Buying with the keyboard alone. */

import { newEmail } from '../support/buyer.ts'
import { expect, tabTo, test } from '../support/journey.ts'

test('a guest buys the protocol without touching a pointer', async ({ page }) => {
  await page.goto('/protocols/inside-out-protocol')
  await tabTo(page, /^Add to cart$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await tabTo(page, /^Check out$/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/c\/pay\//)
  const typed: [RegExp, string][] = [
    [/^Email/, newEmail()],
    [/^Full name/, 'Maria Alvarez'],
    [/^Address line 1/, '12 Orchard Street'],
    [/^City/, 'Portland'],
    [/^State/, 'OR'],
    [/^ZIP code/, '97201'],
    [/^Card number/, '4242424242424242'],
    [/^Expiry/, '12 / 34'],
    [/^CVC/, '123'],
  ]
  for (const [label, words] of typed) {
    await tabTo(page, label)
    await page.keyboard.type(words)
  }
  await tabTo(page, /I agree to the terms/)
  await page.keyboard.press('Space')
  await tabTo(page, /^Pay/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/orders\/VS-/)
})
