/** The self-check: what one answers stays on the page. */
import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey.ts'

const SAFETY = 4

async function answerNo(page: Page) {
  for (const no of await page.getByRole('radio', { name: 'No' }).all()) await no.check()
}

test('asks about safety first, then answers what is ticked, and accessibly so', async ({
  page,
  accessible,
}) => {
  await page.goto('/learn/signals')
  const dullness = page.getByRole('checkbox', { name: 'Lasting dullness' })
  await expect(dullness).toBeHidden()
  await expect(page.getByRole('radio', { name: 'No' })).toHaveCount(SAFETY)
  await answerNo(page)
  await dullness.check()
  await expect(page.getByRole('heading', { level: 3, name: 'Lasting dullness' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: 'New sensitivity' })).toBeHidden()
  await accessible()
})

test('a yes leads to a clinician, and no product is shown', async ({ page }) => {
  await page.goto('/learn/signals')
  await answerNo(page)
  await page.getByRole('radio', { name: 'Yes' }).nth(1).check()
  await expect(page.getByText('Ask your doctor or midwife')).toBeVisible()
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await expect(page.locator('a[href^="/products"], a[href^="/protocols"], a[href^="/cart"]')).toHaveCount(0)
  await expect(page.getByRole('main')).not.toContainText('$')
})

test('what is urgent closes the signals', async ({ page }) => {
  await page.goto('/learn/signals')
  await answerNo(page)
  await page.getByRole('checkbox', { name: 'Lasting dullness' }).check()
  await page.getByRole('radio', { name: 'Yes' }).first().check()
  await expect(page.getByText('Please have that looked at first, today.')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Lasting dullness' })).toBeHidden()
  await expect(page.getByRole('heading', { level: 3, name: 'Lasting dullness' })).toBeHidden()
})

test('forgets the answers when one leaves, also for the way back', async ({ page }) => {
  await page.goto('/learn/signals')
  await answerNo(page)
  await page.getByRole('checkbox', { name: 'Lasting dullness' }).check()
  await page.getByRole('link', { name: 'Eating for the axis' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Eating for the axis' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'What is your skin telling you?' })).toBeVisible()
  await expect(page.locator('.self-check :checked')).toHaveCount(0)
})

test('sends nothing and keeps nothing, whatever one answers', async ({ page, context }) => {
  await page.goto('/learn/signals', { waitUntil: 'networkidle' })
  const before = await context.storageState()
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))
  page.on('websocket', (socket) => sent.push(socket.url()))
  await answerNo(page)
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('heading', { level: 3 }).last().scrollIntoViewIfNeeded()
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded()
  for (const link of await page.locator('.check-answers a').all()) await link.hover()
  for (const yes of await page.getByRole('radio', { name: 'Yes' }).all()) await yes.check()
  await page.waitForLoadState('networkidle')
  expect(sent).toEqual([])
  expect(await context.storageState()).toEqual(before)
  expect(new URL(page.url()).search).toBe('')
  await page.reload()
  await expect(page.locator('.self-check :checked')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('it works just the same', async ({ page }) => {
    await page.goto('/learn/signals')
    await answerNo(page)
    await page.getByRole('checkbox', { name: 'Diffuse redness' }).check()
    await expect(page.getByRole('heading', { level: 3, name: 'Diffuse redness' })).toBeVisible()
  })
})
