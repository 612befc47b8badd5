/** The document of a page, put together: its own styles in it, and what starts its program at the end. */
import { createHash } from 'node:crypto'
import { ALIVE } from './alive.ts'
import { type Attended, attend, PROGRAM_ID } from './attend.ts'
import type { Rule } from './sheet.ts'
import { type Page, STYLES_HERE } from './split.ts'
import { usedStyles } from './used-styles.ts'

type Around = {
  /** Path of the page. */
  readonly path: string
  /** A style sheet by its address. */
  readonly sheetAt: (href: string) => readonly Rule[]
  readonly cookies: readonly string[]
}

/** The HTML that is sent. */
export function composeDocument(page: Page, { path, sheetAt, cookies }: Around): string {
  const { styles } = page.program
  const css = styles.map((href) => usedStyles(sheetAt(href), page.document)).join('')
  const attended: Attended = { ...page.program, data: dataPath(path, page.data), cookies }
  return page.document
    .replace(STYLES_HERE, () => `<style>${css}</style>`)
    .replace('</body>', () => `${tagged(attended)}<script>(${attend})("${ALIVE}")</script></body>`)
}

/** What {@link attend} reads, and whoever weighs the page. */
function tagged(attended: Attended): string {
  const said = JSON.stringify(attended).replaceAll('<', '\\u003c')
  return `<script type="application/json" id="${PROGRAM_ID}">${said}</script>`
}

/** Where a page's data is to be had: the address changes with what it says. */
export function dataPath(path: string, data: string): string {
  return `/api/program/${nameOf(data)}${path === '/' ? '' : path}`
}

/** A name that is another one for any other text. */
export function nameOf(data: string): string {
  return createHash('sha256').update(data).digest('base64url').slice(0, 16)
}
