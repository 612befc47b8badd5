/** A refill on a phone and with the keyboard alone: from a mail, from the account, in two taps each. */
import type { Page } from '@playwright/test'
import { rows } from '../support/database.ts'
import { expect, tabTo, test } from '../support/journey.ts'
import { mailsTo } from '../support/mailbox.ts'
import { announce, newRefill, pageOf, type TestRefill } from '../support/refill-visit.ts'
import { sessionCookies, signedIn } from '../support/sign-in.ts'
import { soon } from '../support/soon.ts'

const stateOf = async ({ id }: TestRefill) =>
  (await rows('SELECT state FROM plan WHERE id = $1', [id]))[0]?.state

async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** The path of the newest link in a mail to `email` that leads to `page` of its refill. */
function linkInMail(email: string, page: string): Promise<string> {
  const link = new RegExp(`https?://\\S+/${page}\\?key=\\S+`)
  return soon(`a mail to ${email} that leads to ${page}`, async () =>
    (await mailsTo(email)).map(({ text }) => link.exec(text)?.[0]).findLast(Boolean),
  )
}

/** Signs this browser in as the owner of `refill`. */
async function asOwner(page: Page, refill: TestRefill): Promise<void> {
  const { token, userId } = await signedIn(refill.email)
  await rows('UPDATE plan SET user_id = $1 WHERE id = $2', [userId, refill.id])
  await page.context().addCookies(sessionCookies(token))
}

test('from the notice to skipped in two taps, and back with one more', async ({ page, accessible }) => {
  const refill = await newRefill()
  await announce(refill)
  // One tap on the link in the mail, one on the button.
  await page.goto(await linkInMail(refill.email, 'skip'))
  await press(page, /^Skip this delivery$/)
  await page.waitForURL(new RegExp(`/refills/${refill.number}\\?`))
  const said = page.locator('#said')
  await expect(said).toContainText('You skipped the refill of')
  await expect(said).toBeFocused()
  await accessible()
  await press(page, /^Undo$/)
  await expect(said).toContainText('is back.')
  await expect(said).toBeFocused()
})

test('from the account to canceled in two taps; a mail confirms it and leads to a restart', async ({
  page,
  accessible,
}) => {
  const refill = await newRefill()
  await asOwner(page, refill)
  await page.goto('/account/refills')
  await accessible()
  await press(page, new RegExp(`^Cancel refill ${refill.number}$`))
  await page.waitForURL(/\/cancel$/)
  await press(page, /^Cancel the whole refill$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your refill is canceled')
  expect(await stateOf(refill)).toBe('CANCELLED')
  await accessible()
  await page.goto(await linkInMail(refill.email, 'restart'))
  await tabTo(page, /I agree to be charged/)
  await page.keyboard.press('Space')
  await press(page, /^Restart this refill$/)
  await expect(page.locator('#said')).toContainText('You restarted your refill')
  expect(await stateOf(refill)).toBe('ACTIVE')
})

test('choosing shows what it comes to before anything is confirmed', async ({ page }) => {
  const refill = await newRefill()
  await page.goto(pageOf(refill, 'rhythm'))
  await page.getByRole('radio', { name: 'Every 60 days' }).check()
  await expect(page.getByRole('heading', { name: 'After this change' })).toBeVisible()
  await page.getByRole('button', { name: 'Send it every 60 days' }).click()
  await expect(page.locator('#said')).toContainText('now comes every 60 days')
  await page.goto(pageOf(refill, 'quantity'))
  await page.getByRole('button', { name: 'One more' }).click()
  await expect(page.getByRole('button', { name: 'Send 2 every time' })).toBeVisible()
  await page.goto(pageOf(refill, 'move'))
  await page.getByLabel('New date of the charge').fill('2020-01-01')
  await expect(page.getByText(/The earliest date is/)).toBeVisible()
})

test('a choice made before script came is asked about once it has', async ({ page }) => {
  const refill = await newRefill()
  const { promise: mayCome, resolve: letCome } = Promise.withResolvers<void>()
  await page.route(/\.js$/, async (route) => {
    await mayCome
    await route.continue()
  })
  await page.goto(pageOf(refill, 'rhythm'), { waitUntil: 'commit' })
  await page.getByRole('radio', { name: 'Every 60 days' }).check()
  letCome()
  await expect(page.getByRole('button', { name: 'Send it every 60 days' })).toBeVisible()
})

const rooms: readonly (readonly string[])[] = [
  ['skip', 'move', 'ship-now', 'pause', 'rhythm', 'quantity?quantity=2'],
  ['swap', 'add', 'count', 'address', 'card', 'cancel'],
  ['undo', 'unskip', 'restart', 'stock', 'price', 'reason'],
]

for (const pages of rooms) {
  test(`sound in both themes, down to 320 px: ${pages.join(', ')}`, async ({ soundInBothThemes }) => {
    test.slow()
    const refill = await newRefill()
    for (const path of pages) {
      const [page = '', query] = path.split('?')
      await soundInBothThemes(pageOf(refill, page, query))
    }
  })
}

test('the overview and the account’s rooms are sound in both themes, down to 320 px', async ({
  page,
  soundInBothThemes,
}) => {
  test.slow()
  const refill = await newRefill()
  await soundInBothThemes(refill.path)
  await asOwner(page, refill)
  for (const room of ['refills', 'addresses', 'cards', 'consents', 'notices'])
    await soundInBothThemes(`/account/${room}`)
})
