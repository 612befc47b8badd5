/** The sheet of the whole language, part by part, in both themes. */
import { expect, test } from '../support/journey.ts'
import { openAliveStill, openStill } from './still.ts'

const parts = ['colour', 'type', 'space', 'axis', 'buttons', 'fields', 'words', 'layers', 'right-to-left']

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the sheet looks as it did in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openStill(page, '/design')
    for (const part of parts)
      await expect.soft(page.locator(`#${part}`)).toHaveScreenshot(`design-${part}-${colorScheme}.png`)
  })
}

test('what lies above the page looks as it did', async ({ page }) => {
  await openAliveStill(page, '/design')
  await page.getByRole('button', { name: 'Skip this refill' }).and(page.locator('[commandfor]')).click()
  await expect(page.getByRole('dialog', { name: /^Skip the refill/ }).last()).toBeVisible()
  await expect(page).toHaveScreenshot('dialog.png')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'See the cart' }).click()
  await expect(page).toHaveScreenshot('drawer.png')
})

test('the menu of a phone looks as it did', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'a desktop has no menu')
  await openStill(page, '/terms')
  await page.getByRole('button', { name: 'Menu' }).click()
  await expect(page).toHaveScreenshot('menu.png')
})
