/** The glossary as a reader meets it: by a letter, by a link in an article, by a search engine, without script. */
import { expect, test } from '../support/journey.ts'

test('a letter leads to its words, and a word to its neighbors', async ({ page }) => {
  await page.goto('/learn/glossary')
  await page
    .getByRole('navigation', { name: 'Letters' })
    .getByRole('link', { name: 'T', exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 2, name: 'T', exact: true })).toBeInViewport()

  await page.locator('#tight-junction').getByRole('link', { name: 'Gut barrier' }).click()
  await expect(page).toHaveURL(/#gut-barrier$/)
  await expect(page.locator('#gut-barrier')).toBeInViewport()
})

test('what an entry says about health is one step from its grade and caveat', async ({ page }) => {
  await page.goto('/learn/glossary')
  await page.getByRole('link', { name: 'Cortisol: how sure is this?' }).click()
  await expect(page).toHaveURL(/\/evidence\/cortisol-directly-loosens-tight-junctions$/)
})

test('a word in an article leads to its entry, and the entry back', async ({ page }) => {
  await page.goto('/learn/stress-and-the-gut-wall')
  await page.getByRole('link', { name: 'cortisol', exact: true }).click()
  await expect(page).toHaveURL(/\/learn\/glossary#cortisol$/)
  await page.locator('#cortisol').getByRole('link', { name: 'What does stress do to the gut wall?' }).click()
  await expect(page).toHaveURL(/\/learn\/stress-and-the-gut-wall$/)
})

test('machines read the same words as people', { tag: '@once' }, async ({ page }) => {
  await page.goto('/learn/glossary')
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents()
  const data = blocks.flatMap((block) => [JSON.parse(block)].flat())
  const set = data.find((one) => one['@type'] === 'DefinedTermSet')
  const names = set.hasDefinedTerm.map(({ name }: { name: string }) => name)
  const shown = await page
    .locator('.entry dt')
    .evaluateAll((entries) => entries.map((dt) => dt.firstChild?.textContent))
  expect(names).toEqual(shown)
  for (const { url } of set.hasDefinedTerm) await expect(page.locator(new URL(url).hash)).toHaveCount(1)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('every link inside the page leads somewhere', { tag: '@once' }, async ({ page }) => {
    await page.goto('/learn/glossary')
    const hrefs = await page
      .locator('.glossary a[href^="#"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => `#${id}`))
    expect(new Set(ids).size).toBe(ids.length)
    expect(hrefs.filter((href) => !ids.includes(`${href}`))).toEqual([])
  })
})

test('the glossary is sound in both themes, down to 320 px', async ({ soundInBothThemes }) => {
  await soundInBothThemes('/learn/glossary')
})
