/** The FDA's words: there where they are due, exact, in sight, and tied to each statement by its symbol. */
import { disclaimerFor } from '@/content/disclaimer.ts'
import type { Page, PageHit } from '../page.ts'
import { soldAt } from './sentences.ts'

const CONCEALED =
  '[hidden], [aria-hidden="true"], details:not([open]), dialog, template, [popover], .sr-only, .hidden, .invisible, [style*="display:none"], [style*="display: none"], [style*="visibility"], [style*="font-size:0"], [style*="opacity:0"]'

export function disclaimer(page: Page): PageHit[] {
  const { $, place } = page
  if (place === 'evidence') return []
  // The glossary has a term of that name.
  const box = $('p#disclaimer')
  const links = $('a[href="#disclaimer"]').filter((_, link) => $(link).text().trim() === '*')
  const hit = (rule: string, sentence: string, words: string): PageHit => ({
    rule,
    where: 'disclaimer',
    sentence,
    words,
  })
  const loose = untied(page).map((sentence) => hit('symbol-untied', sentence, '*'))
  if (box.length === 0) {
    const due = links.length > 0 || soldAt(page) !== undefined
    return due
      ? [...loose, hit('disclaimer-missing', links.parent().first().text().trim(), 'no #disclaimer')]
      : loose
  }
  const text = box.text().replace(/\s+/g, ' ').trim()
  const exact = `${links.length > 0 ? '* ' : ''}${disclaimerFor(links.length)}`
  return [
    ...loose,
    ...(text === exact ? [] : [hit('disclaimer-altered', text, `expected: ${exact}`)]),
    ...(box.closest(CONCEALED).length > 0 ? [hit('disclaimer-hidden', text, 'not in sight')] : []),
  ]
}

/** Sentences that end in the symbol without a link to the box. */
function untied({ pieces }: Page): string[] {
  return pieces.filter(({ where, text }) => where === 'text' && /[\w.]\*$/.test(text)).map(({ text }) => text)
}
