/** Takes out of a page what is not its look: today's date, and the pixels of photographs. */
import { expect, type Page } from '@playwright/test'
import { ALIVE } from '../../lib/platform/document/alive.ts'

/** Opens `path` and holds it still: everything loaded, every date the same, every photograph its outline. */
export async function openStill(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' })
  await holdStill(page)
}

/** Opens `path` and starts its program, as a first touch would, before anything in the page is changed. */
export async function openAliveStill(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' })
  const alive = page.evaluate(isAlive, ALIVE)
  // Where a pointer appears it has not moved yet.
  await page.mouse.move(1, 1)
  await page.mouse.move(2, 2)
  await alive
  await holdStill(page)
}

/** Holds the page still as it stands now. */
export async function holdStill(page: Page): Promise<void> {
  await page.addStyleTag({ content: outlines })
  await page.evaluate(freezeDates)
  const missing = await page.evaluate(loadPictures)
  expect(missing, 'every picture of the page is there').toEqual([])
}

/** Photographs are compressed, and browsers unpack them differently by a shade; `art/` has its own check of them. */
const outlines = 'main img { filter: brightness(0) opacity(12%); }'

function isAlive(event: string): Promise<void> {
  return new Promise((resolve) =>
    addEventListener(event, () => requestIdleCallback(() => resolve()), { once: true }),
  )
}

/** The store prints dates as `Mon, Nov 23, 2026`, always counted from today. */
function freezeDates(): void {
  const date = /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [A-Z][a-z]{2} \d{1,2}, \d{4}\b/g
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { currentNode } = texts
    const words = currentNode.nodeValue ?? ''
    const frozen = words.replace(date, 'Mon, Nov 23, 2026')
    if (frozen !== words) currentNode.nodeValue = frozen
  }
}

/** Loads what waits to be scrolled to. Returns the addresses of the pictures that did not come. */
async function loadPictures(): Promise<string[]> {
  await document.fonts.ready
  const missing: string[] = []
  for (const picture of document.images) {
    picture.loading = 'eager'
    await picture.decode().catch(() => missing.push(picture.currentSrc))
  }
  return missing
}
