/** The account in a real browser: with the keyboard, on a phone and on a desk, in both themes. */
import { buy, newEmail } from '../support/buyer.ts'
import { expect, tabTo, test } from '../support/journey.ts'
import { linkFromMail } from '../support/sign-in.ts'

test('signed out, with the keyboard alone: one mail from the account to where she wanted to go', async ({
  page,
  accessible,
}) => {
  const email = newEmail()
  await page.goto('/account/addresses')
  await expect(page).toHaveURL(/\/account\/sign-in\?next=/)
  await accessible()
  await tabTo(page, /^Email/)
  await page.keyboard.type(email)
  await page.keyboard.press('Enter')
  const answer = page.getByRole('status').filter({ hasText: 'Check your inbox' })
  await expect(answer).toBeVisible()
  await accessible()
  await page.goto(await linkFromMail(email, /sign-in link/))
  await expect(page.getByText(`as ${email}`)).toBeVisible()
  await accessible()
  await tabTo(page, /^Sign in$/)
  // The header's link has the same words; the button is what follows on the page.
  if (await page.evaluate(() => document.activeElement?.tagName !== 'BUTTON')) await tabTo(page, /^Sign in$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your addresses')
  await tabTo(page, /^Add an address$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add an address')
  for (const [label, words] of [
    [/^Full name/, 'Maria Alvarez'],
    [/^Street address/, '12 Orchard Street'],
    [/^City/, 'Portland'],
    [/^State/, 'Oregon'],
    [/^ZIP code/, '10001'],
  ] as const) {
    await tabTo(page, label)
    await page.keyboard.type(words)
  }
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('ZIP code')).toBeFocused()
  await expect(page.getByText('10001 is not a ZIP code in Oregon.')).toBeVisible()
  await expect(page.getByLabel('State')).toHaveValue('OR')
  await accessible()
  await page.getByLabel('ZIP code').fill('97201')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The address was added.')).toBeVisible()
  await expect(page.getByText('Portland, OR 97201', { exact: true })).toBeVisible()
})

for (const path of ['', '/addresses', '/addresses/new', '/settings', '/settings/delete']) {
  test(`/account${path} is sound in both themes, down to 320 px`, async ({ signIn, soundInBothThemes }) => {
    await signIn()
    await soundInBothThemes(`/account${path}`)
  })
}

test('a list of orders is sound in both themes, down to 320 px', async ({ signIn, soundInBothThemes }) => {
  const { email } = await signIn()
  await buy({ sku: 'inside-out-protocol' }, email)
  await soundInBothThemes('/account/orders')
})

test('an order again, from the account to the cart', async ({ page, signIn, accessible }) => {
  const email = newEmail()
  await signIn(email)
  const { number } = await buy({ sku: 'stress-balance', quantity: 2 }, email)
  await page.goto('/account/orders')
  await expect(page.getByRole('link', { name: `Order ${number}`, exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^Order again/ }).click()
  await expect(page.getByText('In your cart now: 2 × Stress Balance Adaptogen Blend')).toBeVisible()
  await accessible()
  await expect(page.getByRole('link', { name: 'Cart, 2 items' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to your cart' }).click()
  await expect(page.getByRole('heading', { name: 'Stress Balance Adaptogen Blend' })).toBeVisible()
})

test('a static page says who is signed in, without a request', async ({ page, signIn }) => {
  await page.goto('/learn')
  await expect(
    page.getByRole('link', { name: 'Sign in', exact: true, includeHidden: true }).first(),
  ).toBeAttached()
  await signIn()
  await page.goto('/products')
  await expect(
    page.getByRole('link', { name: 'Account', exact: true, includeHidden: true }).first(),
  ).toBeAttached()
})

test('a new name, a signed-out browser, and the way out', async ({ page, signIn, accessible }) => {
  await signIn()
  await page.goto('/account/settings')
  await page.getByLabel('Name', { exact: true }).fill('Maria')
  await page.getByRole('button', { name: 'Save name' }).click()
  await expect(page.getByText('Your name is saved.')).toBeVisible()
  await accessible()
  await page.getByRole('link', { name: 'Overview' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Maria')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
})
