/**
 * A page as Next writes it is two things in one: a document, which a reader needs at once, and a program that takes over
 * when somebody acts. Here they are told apart.
 */

/** What has to be loaded before the page answers to script. Addresses of this origin. */
export type Program = {
  /** Style sheets, whole. */
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
}

export type Page = {
  /** The HTML without scripts that run, and with {@link STYLES_HERE} where its style sheets stood. */
  readonly document: string
  readonly program: Program
  /** What the page's inline scripts said, as one: React's data of the page. */
  readonly data: string
}

export const STYLES_HERE = '<style></style>'

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g
const SHEET = /<link rel="stylesheet" href="([^"]+)"[^>]*\/>/g
const SCRIPT_AHEAD = /<link rel="preload" as="script"[^>]*\/>/g
/** What Next and its bundler say inline before the program runs. */
const DATA = /^\((?:self\.__next_f=|globalThis\["TURBOPACK"\])|^self\.__next_f\.push\(/

/** Null when there is something in it that is not known here: then the page had better stay as it is. */
export function splitPage(html: string): Page | null {
  const styles: string[] = []
  const scripts: string[] = []
  const data: string[] = []
  let isKnown = true
  const document = html
    .replace(SCRIPT_AHEAD, '')
    .replace(SHEET, (_, href: string) => (styles.push(href) === 1 ? STYLES_HERE : ''))
    .replace(SCRIPT, (whole, attributes: string, text: string) => {
      const src = / src="([^"]+)"/.exec(attributes)?.[1]
      if (/ type="application\/(?:ld\+)?json"/.test(attributes)) return whole
      // Only browsers that cannot run the program either would load it.
      if (/ nomodule\b/i.test(attributes)) return ''
      if (src) scripts.push(src)
      else if (DATA.test(text)) data.push(text)
      else isKnown = false
      return ''
    })
  if (!isKnown || data.length === 0 || styles.length === 0) return null
  return { document, program: { styles, scripts }, data: data.join('\n') }
}
