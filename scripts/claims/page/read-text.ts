/** Takes apart what is no HTML: a feed's texts, a page as Markdown, a mail as plain text. */
import * as cheerio from 'cheerio'
import type { Page } from './page.ts'
import { placeOf } from './place.ts'

/** @param name the path of the page, or `mail:` and its template */
export function readText(text: string, name: string): Page {
  const lines = text.split('\n').map(bare)
  return {
    name,
    place: placeOf(name),
    form: 'text',
    styles: '',
    pieces: lines.filter((line) => line !== '').map((line) => ({ where: 'text', text: line, claims: [] })),
    $: cheerio.load(''),
  }
}

/** A line without the marks of Markdown: addresses, headings, bullets, emphasis. */
function bare(line: string): string {
  return line
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:(?:[-*+>]|#{1,6}|\d+\.)\s+)+/, '')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .trim()
}
