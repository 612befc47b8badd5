/** No disease is named outside the evidence library, but for conditions that a caution has to name. */

import { compile } from '../language/pattern.ts'
import { contexts, lists } from '../line.ts'
import type { Hit, Passage } from './rule.ts'

/** Diseases that no caution of ours is about: to name one is to point at it. */
const pointedAt = compile('{skinAndGutDisease}', lists)
const cautionable = compile('{otherDisease}', lists)
/** In an article one may speak of skin conditions in general; on what is sold not even that. */
const general = compile('(?:skin|gut) (?:conditions?|diseases?|disorders?|ailments?)', lists)

/** Not a diagnosis: an article may say of the term that it is none. */
const POPULAR_TERM = /leaky gut(?: syndrome)?/

export function diseaseNamed({ place, sentences }: Passage): Hit[] {
  if (place === 'evidence') return []
  return sentences.flatMap((sentence) =>
    sentence.clauses.flatMap((clause) => {
      const explained = place === 'article' && contexts('termOnly', { sentence, clause, at: 0 })
      const cautions = contexts('caution', { sentence, clause, at: 0 })
      const found =
        pointedAt.exec(explained ? clause.text.replace(POPULAR_TERM, '') : clause.text) ??
        (cautions ? null : cautionable.exec(clause.text)) ??
        (cautions || place === 'article' ? null : general.exec(clause.text))
      return found ? [{ rule: 'disease-named', words: found[0] }] : []
    }),
  )
}
