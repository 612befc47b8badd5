/** Prepares a text for the rules: what the law or the register fixes word for word is taken out first. */
import { allCautions } from '@/content/cautions/by-ingredient.ts'
import { safetyNotice } from '@/content/cautions/notice.ts'
import { disclaimerFor } from '@/content/disclaimer.ts'
import { claims, references } from '@/lib/evidence/register.ts'
import { sentencesOf } from './language/clauses.ts'
import { normalise } from './language/normalise.ts'
import { compileAny } from './language/pattern.ts'
import { lists, type Place } from './line.ts'
import type { Passage } from './rules/rule.ts'

/** Whole, then each of their sentences: a page is read sentence by sentence. */
const disclaimers = [1, 2]
  .map((count) => normalise(disclaimerFor(count)))
  .flatMap((text) => [text, ...text.split(/(?<=\.) /)])
/** A title or statement of a few words would take its words out of every text. */
const isLong = (words: string) => words.split(' ').length > 3
const titles = references.map(({ title }) => normalise(title)).filter(isLong)
/** Who wrote it, and where it was printed: names have no tone. */
const imprints = references
  .flatMap(({ authors, journal }) => [authors, journal])
  .map(normalise)
  .filter(isLong)
const harmlessTitles = references
  .filter(({ titleNamesDisease }) => !titleNamesDisease)
  .map(({ title }) => normalise(title))
  .filter(isLong)
const registerWords = claims.flatMap(({ statement, caveat, gradeParts }) =>
  [statement, caveat, ...gradeParts.map(({ part }) => part)].map(normalise).filter(isLong),
)
/** Caveats without the name of a disease: reviewed words that may stand wherever their statement may. */
const caveats = claims
  .map(({ caveat, caveatOutside, namesDisease }) => caveatOutside || (namesDisease ? '' : caveat))
  .map(normalise)
  .filter(isLong)
/** The cautions of the ingredients, reviewed word for word, and their topics where they stand alone. */
const cautions = allCautions.flatMap(({ summary, items }) => [summary, ...items.map(({ text }) => text)])
const cautionSentences = [safetyNotice, ...cautions]
  .flatMap((text) => [text, ...text.split(/(?<=\.) /)])
  .map(normalise)
  .filter((words) => words.split(' ').length > 4)
const cautionTopics = new Set(allCautions.flatMap(({ items }) => items.map(({ topic }) => normalise(topic))))
const productName = compileAny(lists.productName?.words ?? [], lists)

/** `text` at `place`; `registered` when it stands in an element with the id of a statement. */
export function passageOf(text: string, place: Place, registered = false): Passage {
  const plain = normalise(text)
  if (cautionTopics.has(plain)) return { place, original: text, registered, sentences: [] }
  const fixed = [
    ...disclaimers,
    ...cautionSentences,
    ...(place === 'evidence'
      ? [...titles, ...imprints, ...registerWords]
      : [...harmlessTitles, ...imprints, ...caveats]),
  ]
  const free = fixed.reduce((rest, words) => rest.replaceAll(words, ' '), plain)
  return {
    place,
    original: text,
    registered,
    sentences: sentencesOf(free.replace(productName, ' vsproduct ').replace(/ +/g, ' ')),
  }
}
