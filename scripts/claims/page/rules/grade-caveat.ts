/** A grade is never shown without its caveat: it stands with the letter in one small part of the page. */
import { claims, grading } from '@/lib/evidence/register.ts'
import type { Page, PageHit } from '../page.ts'

/** How far up from the letter one looks for the caveat. */
const REACH = 4
const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
const caveats = claims.flatMap(({ caveat, caveatOutside }) =>
  [caveat, caveatOutside].filter(Boolean).map(flat),
)
/** Where the letter explains or chooses and rates nothing. */
const SCALE = 'form, label, select, nav, thead, legend, button, [data-scale], h1, h2, title'

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
          .toArray()
          .slice(0, REACH)
          .some((parent) => explains(flat($(parent).text()))),
    )
    .map((element) => ({
      rule: 'grade-without-caveat',
      where: 'text',
      sentence: flat($(element).text()),
      words: 'no caveat beside it',
    }))
}

function explains(text: string): boolean {
  return (
    caveats.some((caveat) => text.includes(caveat)) ||
    Object.values(grading.scale).some((meaning) => text.includes(flat(meaning)))
  )
}
