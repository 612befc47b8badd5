/** Finding something to read, with and without script. */
import { expect, test } from '../support/journey.ts'

test('answers at every letter, and the arrow keys walk through the results', async ({ page, accessible }) => {
  await page.goto('/search')
  await page.getByRole('searchbox').pressSequentially('butyr')
  await expect(page.getByRole('status').filter({ hasText: /result/ })).toContainText('butyr')
  await accessible()
  await page.keyboard.press('ArrowDown')
  const first = page.locator('.found a').first()
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/learn\//)
})

test('keeps the words in the address, so that going back finds them again', async ({ page }) => {
  await page.goto('/search')
  await page.getByRole('searchbox').fill('glossary cortisol')
  await page.getByRole('searchbox').fill('cortisol')
  await expect(page).toHaveURL(/q=cortisol/)
  await page.locator('.found a').first().click()
  await expect(page).not.toHaveURL(/search/)
  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue('cortisol')
  await expect(page.locator('.found a').first()).toBeVisible()
})

test('says plainly that nothing was found', async ({ page }) => {
  await page.goto('/search?q=zzzzzz')
  await expect(page.getByText('Nothing for “zzzzzz”')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the server answers', async ({ page }) => {
    await page.goto('/search')
    await page.getByRole('searchbox').fill('quercetin')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page.locator('.found a').first()).toBeVisible()
    await expect(page.getByRole('searchbox')).toHaveValue('quercetin')
  })
})
