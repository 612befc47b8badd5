/** Checks one page: its sentences, and what it must carry as a whole. */
import { mendOf } from '../line.ts'
import type { Finding, Page, PageRule } from './page.ts'
import { cautions } from './rules/cautions.ts'
import { disclaimer } from './rules/disclaimer.ts'
import { disclaimerPlain } from './rules/disclaimer-plain.ts'
import { evidenceLinks } from './rules/evidence-links.ts'
import { gradeCaveat } from './rules/grade-caveat.ts'
import { records } from './rules/records.ts'
import { sentences } from './rules/sentences.ts'

const ofThePage: readonly PageRule[] = [
  disclaimer,
  disclaimerPlain,
  cautions,
  gradeCaveat,
  evidenceLinks,
  records,
]

/** What breaks the line on `page`, each sentence and rule once. */
export function check(page: Page): Finding[] {
  const rules = page.form === 'html' ? [sentences, ...ofThePage] : [sentences]
  const found = rules
    .flatMap((rule) => rule(page))
    .map((hit) => ({ page: page.name, ...hit, mend: mendOf(hit.rule) }))
  const keys = found.map(({ rule, sentence, where }) => `${rule} ${where} ${sentence}`)
  return found.filter((_, at) => keys.indexOf(keys[at] ?? '') === at)
}
