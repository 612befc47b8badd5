/** An operator at work in a real browser: with the keyboard, at both widths, on paper. */
import { buy, newEmail } from '../support/buyer.ts'
import { ownProduct } from '../support/database.ts'
import { expect, test } from '../support/journey.ts'
import { SESSION_COOKIE, signedIn } from '../support/sign-in.ts'

test.beforeEach(async ({ context, baseURL }) => {
  const { token } = await signedIn(newEmail(), 'OPERATOR')
  await context.addCookies([{ name: SESSION_COOKIE, value: token, url: baseURL ?? '' }])
})

test('packs an order with the keyboard, and is led to the next one', async ({ page, accessible }) => {
  const { number } = await buy({ sku: await ownProduct(3), quantity: 2 })
  const { number: another } = await buy({ sku: await ownProduct(3) })
  await page.goto('/admin/orders')
  await page.getByLabel('Order number or email address').focus()
  await page.keyboard.type(number.toLowerCase())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number)
  await expect(page.getByText('Lot A, best before')).toBeVisible()
  await page.getByLabel('Carrier').focus()
  await page.keyboard.type('UPS')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1Z')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Not marked as shipped' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /Tracking number/ })).toHaveValue('1Z')
  await expect(page.getByLabel('Carrier')).toHaveValue('UPS')
  await accessible()
  await page.getByRole('textbox', { name: /Tracking number/ }).fill('1Z 999 AA1 0123 4567 84')
  await page.keyboard.press('Enter')
  const answer = page.locator('.desk-said')
  await expect(answer).toContainText('Marked as shipped')
  await expect(answer).toBeFocused()
  await accessible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.endsWith(number))
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText(number)
  await page.goto(`/admin/orders/${another}`)
  await expect(page.getByRole('button', { name: 'Mark as shipped' })).toBeVisible()
  await expect(page.getByText('Marked as shipped')).toHaveCount(0)
})

test('gives a part back in two steps', async ({ page, accessible }) => {
  const { number } = await buy({ sku: await ownProduct(3, 3333), quantity: 2 })
  await page.goto(`/admin/orders/${number}`)
  await page.getByRole('link', { name: 'Give a refund' }).click()
  await page.getByRole('button', { name: 'One more' }).click()
  await page.getByLabel('Why').selectOption({ label: 'We cannot send it' })
  await page.getByRole('button', { name: 'Show the amount' }).click()
  await expect(page.getByRole('heading', { name: /^\$/ })).toBeVisible()
  await expect(page.getByLabel('Why')).toHaveValue('no_stock')
  await accessible()
  await page.getByRole('button', { name: /^Refund \$/ }).click()
  await expect(page.locator('.desk-said')).toContainText('refunded. The mail is on its way.')
  await expect(page.getByText('1 taken out of the parcel')).toBeVisible()
  await expect(page.getByText(/asked for by buyer-.*we cannot send it. It was made./)).toBeVisible()
  await accessible()
})

test('the packing slip on paper: bottles, lots, the address, and no price', async ({ page }) => {
  const { number } = await buy({ sku: await ownProduct(3) })
  await page.goto(`/admin/orders/${number}`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(`Order ${number}, placed on`)).toBeVisible()
  await expect(page.getByText('Lot A, best before')).toBeVisible()
  await expect(page.getByText('12 Orchard Street')).toBeVisible()
  await expect(page.locator('.desk-box')).toHaveCount(1)
  await expect(page.locator('.desk-box')).toBeVisible()
  for (const hidden of ['Sign out', 'Mark as shipped', 'Total paid', 'History', 'Print the packing slip'])
    await expect(page.getByText(hidden)).toBeHidden()
})

const pages: readonly { name: string; pathOf: (number: string) => string }[] = [
  { name: 'what is to pack', pathOf: () => '/admin/orders' },
  { name: 'the orders of one customer', pathOf: (number) => `/admin/orders?like=${number}` },
  { name: 'an order', pathOf: (number) => `/admin/orders/${number}` },
  { name: 'a refund', pathOf: (number) => `/admin/orders/${number}/refund?what=part&q0=1` },
]

for (const { name, pathOf } of pages) {
  test(`${name} is sound in both themes, and on a narrow screen`, async ({ soundInBothThemes }) => {
    const { number } = await buy({ sku: 'inside-out-protocol', purchase: 'REFILL' })
    await soundInBothThemes(pathOf(number))
  })
}
