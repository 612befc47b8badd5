/** Prints markup with Chromium: the same letters as the pages, from the same packages. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from '@playwright/test'

const require = createRequire(import.meta.url)

const font = (file: string) =>
  readFileSync(require.resolve(`@fontsource-variable/${file}`)).toString('base64')

/** The two typefaces as CSS, `Literata` (with optical sizes) and `Hanken`. */
export const FONTS = `
  @font-face { font-family: Literata; font-weight: 200 900; src: url(data:font/woff2;base64,${font('literata/files/literata-latin-opsz-normal.woff2')}) }
  @font-face { font-family: Hanken; font-weight: 100 900; src: url(data:font/woff2;base64,${font('hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2')}) }
`

/** Words as they may stand in markup. */
export const asMarkup = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A page of `width` × `height` pixels to print on; whoever opens it closes it. */
export async function openPress(width: number, height: number) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width, height } })
  return {
    /** Prints `markup` as a PNG, clear where nothing is drawn, and writes it to `path` if one is given. */
    async print(markup: string, path?: string) {
      await page.setContent(markup)
      await page.evaluate(async () => {
        await document.fonts.ready
      })
      return page.screenshot({ path, omitBackground: true })
    },
    close: () => browser.close(),
  }
}
