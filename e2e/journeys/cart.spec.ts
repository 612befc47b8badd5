/** The cart under quick fingers, in two tabs, and after coming back. */
import { expect, test } from '../support/journey.ts'

async function addOne(page: import('@playwright/test').Page): Promise<void> {
  await page.goto('/products/nad-complex')
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

test('rapid clicks settle on the last quantity', async ({ page }) => {
  await addOne(page)
  await page.goto('/cart')
  const more = page.getByRole('button', { name: /more|increase|one more|add one/i }).first()
  for (let click = 0; click < 6; click += 1) await more.click()
  await expect(page.getByLabel(/^Quantity/)).toHaveValue('7')
  await expect(page.getByText('$483.00').first()).toBeVisible()
  await page.reload()
  await expect(page.getByLabel(/^Quantity/)).toHaveValue('7')
})

test('the badge tells how many without a request, on a static page too', async ({ page }) => {
  await addOne(page)
  await page.goto('/')
  await expect(page.getByRole('link', { name: /cart.*1/i }).first()).toBeVisible()
})

test('two tabs agree', async ({ page, context }) => {
  await addOne(page)
  await page.goto('/cart')
  const other = await context.newPage()
  await other.goto('/cart')
  await other.getByLabel(/^Quantity/).fill('3')
  await other.getByLabel(/^Quantity/).blur()
  await expect(other.getByText('$207.00').first()).toBeVisible()
  await expect(page.getByLabel(/^Quantity/)).toHaveValue('3')
  await expect(page.getByText('$207.00').first()).toBeVisible()
})

test('the drawer keeps the keyboard inside, Escape closes it, and the focus comes back', async ({ page }) => {
  await page.goto('/products/nad-complex')
  const add = page.getByRole('button', { name: 'Add to cart' })
  await add.focus()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog')
  await expect(drawer).toBeVisible()
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab')
    const isOutside = await page.evaluate(() => {
      const active = document.activeElement
      return (
        active !== null &&
        active !== document.body &&
        !document.querySelector('dialog[open]')?.contains(active)
      )
    })
    expect(isOutside).toBe(false)
  }
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(add).toBeFocused()
})

test('removing the last line leaves a kind empty cart', async ({ page, accessible }) => {
  await addOne(page)
  await page.goto('/cart')
  await page.getByRole('button', { name: /remove/i }).click()
  await expect(page.getByText(/nothing in it yet/i)).toBeVisible()
  await accessible()
})
