/** 21 CFR 101.93(c): the disclaimer stands in a box, in bold. Asked where the page's style sheets are at hand. */
import type { Page, PageHit } from '../page.ts'

const BORDER = /(?:^|[;{\s])border(?:-width)?:\s*(?!0|none)[^;}]+/
const BOLD = /(?:^|[;{\s])font-weight:\s*(?:bold|[7-9]00)/

export function disclaimerPlain({ $, styles }: Page): PageHit[] {
  const box = $('p#disclaimer')
  if (box.length === 0 || styles === '') return []
  const declared = (box.attr('class') ?? '')
    .split(/\s+/)
    .map((name) => declarationsOf(name, styles))
    .join(';')
  const missing = [
    ...(BORDER.test(declared) ? [] : ['no border']),
    ...(BOLD.test(declared) ? [] : ['not bold']),
  ]
  const sentence = box.text().replace(/\s+/g, ' ').trim()
  return missing.length === 0
    ? []
    : [{ rule: 'disclaimer-plain', where: 'disclaimer', sentence, words: missing.join(', ') }]
}

/** What the rules for a class alone declare. */
function declarationsOf(name: string, styles: string): string {
  if (!/^[\w-]+$/.test(name)) return ''
  const rules = styles.matchAll(new RegExp(`(?:^|[{},;/\\s])\\.${name}\\s*\\{([^{}]*)\\}`, 'g'))
  return [...rules].map(([, declarations = '']) => declarations).join(';')
}
