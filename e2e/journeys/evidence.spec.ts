/** The evidence library: filters with and without script, addresses, sources, and nothing of the shop. */
import type { Page } from '@playwright/test'
import { load } from 'cheerio'
import { expect, test } from '../support/journey.ts'

const pages = [
  '/evidence',
  '/evidence/how-we-grade',
  '/evidence/changes',
  '/evidence/grade/b',
  '/evidence/section/research',
  '/evidence/ingredient/quercetin',
  '/evidence/study/none',
  '/evidence/permeability-markers-in-four-skin-diseases',
  '/evidence/estrogen-protects-gut-barrier',
]

for (const path of pages) {
  test(`${path} is accessible in both themes and does not scroll sideways`, async ({ soundInBothThemes }) => {
    await soundInBothThemes(path)
  })
}

/** A phone folds the filters. */
async function unfold(page: Page): Promise<void> {
  const fold = page.getByText('Filter the statements')
  if (await fold.isVisible()) await fold.click()
}

test('filters narrow the list together, say what is left, and can be sent to someone', async ({ page }) => {
  await page.goto('/evidence')
  const shown = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) })
  await unfold(page)
  await page.getByRole('radio', { name: /^Grade B/ }).check()
  await expect(shown).toHaveCount(10)
  await page.getByRole('radio', { name: /^Resveratrol/ }).check()
  await expect(shown).toHaveCount(1)
  await expect(page.getByRole('status').filter({ hasText: '1 of 65 statements' })).toBeVisible()

  await page.goto(page.url())
  await expect(shown).toHaveCount(1)
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(shown).toHaveCount(65)
  await expect(page).toHaveURL(/\/evidence$/)
})

test('a phone unfolds the filters by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/evidence')
  await expect(page.getByRole('radio', { name: /^Grade A/ })).toBeHidden()
  await page.getByText('Filter the statements').press('Enter')
  await page.getByRole('radio', { name: /^Grade A/ }).check()
  await expect(page.getByRole('status').filter({ hasText: '2 of 65 statements' })).toBeVisible()
})

test('a statement leads to its sources, its articles and its neighbours', async ({ page }) => {
  await page.goto('/evidence/diet-quality-lower-skin-aging')
  await expect(page.getByText('Grade B, limited human evidence').first()).toBeVisible()
  await expect(page.getByText(/^In 2,753 Dutch older adults/)).toBeVisible()
  const doi = page.getByRole('link', { name: 'doi:10.1371/journal.pone.0044490' })
  await expect(doi).toHaveAttribute('href', 'https://doi.org/10.1371/journal.pone.0044490')
  const sections = page.getByRole('region', { name: 'Where it is discussed' }).getByRole('link')
  await expect(sections.first()).toHaveAttribute('href', '/learn/gut-skin-axis#research')
  await page.getByRole('link', { name: /^Next/ }).click()
  await expect(page).toHaveURL(/\/evidence\/scfa-/)
})

test('a reference that is being checked is said and not shown', async ({ page }) => {
  await page.goto('/evidence/estrogen-protects-gut-barrier')
  await expect(page.getByText('2 references are being checked and are not shown yet.')).toBeVisible()
  expect(await page.content()).not.toContain('28867253')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the filters work, and count at the end of the list', async ({ page }) => {
    await page.goto('/evidence')
    await unfold(page)
    await page.getByRole('radio', { name: /^Grade A/ }).check()
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(2)
    const end = await page
      .locator('.statements')
      .evaluate((list) => getComputedStyle(list, '::after').content)
    expect(end).toContain('statements')
  })

  test('every value of every filter has a page of its own', { tag: '@once' }, async ({ page }) => {
    await page.goto('/evidence')
    const nav = page.getByRole('navigation', { name: /^Statements by/ })
    await expect(nav.getByRole('link')).toHaveCount(23)
    await nav.getByRole('link', { name: /^Quercetin/ }).click()
    await expect(page).toHaveURL(/\/evidence\/ingredient\/quercetin$/)
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(6)
  })
})

test('all addresses answer, every source is well formed, and nothing of the shop is sent along', {
  tag: '@once',
}, async ({ request }) => {
  test.slow()
  const whole = load(await (await request.get('/evidence')).text())
  const paths = new Set<string>(pages)
  whole('a[href^="/evidence"]').each((_, link) => {
    paths.add(whole(link).attr('href') ?? '')
  })
  expect(paths.size).toBeGreaterThan(65 + 23)
  for (const path of paths) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    expect(answer.headers()['referrer-policy'], 'a source learns nothing of its reader').toBe('same-origin')
    const html = await answer.text()
    expect(html, path).not.toMatch(
      /"\/(products|protocols|cart|checkout)|Vital Energy Complex|Stress Balance Adaptogen|The Inside-Out Protocol|\$\d+\.\d\d|add to cart/i,
    )
    const $ = load(html)
    expect($('img').length, path).toBe(0)
    $('a[href^="http"]').each((_, link) => {
      const href = $(link).attr('href') ?? ''
      expect(new URL(href).href).toBe(href)
      if (href.includes('doi.org')) expect(href).toMatch(/^https:\/\/doi\.org\/10\.\d{4,9}\/\S+$/)
      if (href.includes('pubmed')) expect(href).toMatch(/^https:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/\d+\/$/)
    })
  }
})

test('an unknown statement says so and leads back', { tag: '@once' }, async ({ request }) => {
  const answer = await request.get('/evidence/collagen-forever')
  expect(answer.status()).toBe(404)
  expect(await answer.text()).toContain('All statements')
})
