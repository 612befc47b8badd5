/** Reading an article: its notes, its way to the evidence, and what is left of it without script and on paper. */
import { articles } from '../../content/articles/index.ts'
import { sections } from '../../content/evidence/sections.ts'
import { allClaims } from '../../lib/evidence/evidence.ts'
import { expect, test } from '../support/journey.ts'

const FLAGSHIP = '/learn/gut-skin-axis'

for (const path of ['/learn', ...articles.map(({ slug }) => `/learn/${slug}`)]) {
  test(`${path} is accessible in both themes and does not scroll sideways`, async ({ soundInBothThemes }) => {
    await soundInBothThemes(path)
  })
}

test('every statement of the register is two steps from its section at most', { tag: '@once' }, async ({
  page,
}) => {
  for (const { id } of sections) {
    await page.goto(FLAGSHIP)
    const section = page.locator('section', { has: page.locator(`h2#${id}`) })
    await section.getByRole('link', { name: /statements behind this section/ }).click()
    await page.waitForURL(`**/evidence/section/${id}`)
    for (const claim of allClaims().filter((one) => one.section === id))
      await expect(page.locator(`a[href="/evidence/${claim.id}"]`).first()).toBeAttached()
  }
})

test('the flagship takes ten minutes and says what it is', { tag: '@once' }, async ({ page }) => {
  await page.goto(FLAGSHIP)
  await expect(page.getByText('VitaalSkin editorial').first()).toBeVisible()
  const [data] = await page.locator('script[type="application/ld+json"]').allTextContents()
  const told: { '@type': string; wordCount?: number; mainEntity?: { name: string }[] }[] = JSON.parse(
    data ?? '[]',
  )
  const words = told.find((one) => one['@type'] === 'Article')?.wordCount
  expect(words).toBeGreaterThanOrEqual(1800)
  expect(words).toBeLessThanOrEqual(2500)
  const questions = told.find((one) => one['@type'] === 'FAQPage')?.mainEntity ?? []
  expect(questions).toHaveLength(4)
  for (const { name } of questions) await expect(page.getByRole('heading', { name })).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a number lays its note over the page, with grade, caveat and sources, and it closes', async ({
    page,
  }) => {
    await page.goto(FLAGSHIP)
    const note = page.locator('#note-1')
    await page
      .getByRole('button', { name: /^Note 1:/ })
      .first()
      .click()
    await expect(note).toHaveCSS('position', 'fixed')
    await expect(note.getByText(/^Grade [A-D], /)).toBeVisible()
    await expect(note.locator('.grade-caveat')).toBeVisible()
    await expect(note.getByRole('link', { name: /evidence library/ })).toBeVisible()
    await note.getByRole('button', { name: 'Close the note' }).click()
    await expect(note).toHaveCSS('position', 'static')
  })

  test('on paper every note stands in the list with its sources', { tag: '@once' }, async ({ page }) => {
    await page.goto(FLAGSHIP)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('#note-1 .note-references')).toBeVisible()
    await expect(page.locator('.contents-fold')).toBeHidden()
  })
})
