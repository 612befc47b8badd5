/** A grade is never shown without its caveat: it stands with the letter in one small part of the page. */
import type { CheerioAPI } from 'cheerio'
import { claims, grading } from '@/lib/evidence/register.ts'
import type { AnyNode, Page, PageHit } from '../page.ts'

/** How far up from the letter one looks for the caveat. */
const REACH = 4
/** The fewest characters that can be a caveat. */
const OWN_WORDS = 40
const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
const caveats = claims.flatMap(({ caveat, caveatOutside }) =>
  [caveat, caveatOutside].filter(Boolean).map(flat),
)
const meanings = Object.values(grading.scale).map(flat)
/** Where the letter explains or chooses and rates nothing. */
const SCALE = 'form, label, select, nav, thead, legend, button, h1, h2, a[href^="/evidence/grade/"]'

export function gradeCaveat({ $ }: Page): PageHit[] {
  return $('body *')
    .toArray()
    .filter(
      (element) =>
        /^Grade [A-D](?:$|[,.: ])/.test(flat($(element).text())) &&
        $(element).find('p, div, li').length === 0,
    )
    .filter((element) => $(element).closest(SCALE).length === 0)
    .filter(
      (element) =>
        !$(element)
          .parents()
          .slice(0, REACH)
          .toArray()
          .some((parent) => explains($, parent)),
    )
    .map((element) => ({
      rule: 'grade-without-caveat',
      where: 'text',
      sentence: flat($(element).text()),
      words: 'no caveat beside it',
    }))
}

/** The register's caveat, the meaning of the letter, or words of our own that lead to the statement. */
function explains($: CheerioAPI, part: AnyNode): boolean {
  const text = flat($(part).text())
  if ([...caveats, ...meanings].some((words) => text.includes(words))) return true
  const own = $(part).children('p').not('.grade')
  return own.find('a[href^="/evidence/"]').length > 0 && flat(own.text()).length > OWN_WORDS
}
