/** The FDA's words are exact or absent: a sentence that means them and is not them breaks the rule. */
import type { Hit, Passage } from './rule.ts'

/** Exact sentences were taken out of the passage before (see passage.ts): what is left here is a variant. */
const EVALUATED =
  /\b(?:statements?|claims?|information) (?:has|have|was|were|is|are)(?: not|n't)? (?:not )?(?:yet )?(?:been )?(?:\w+ly )?(?:evaluated|reviewed|assessed|approved|checked|verified|tested|endorsed|examined)\b.*\b(?:fda|food and drug)/
const INTENDED =
  /\b(?:this|these|our|the) (?:products?|supplements?|capsules?|statements?)\b.*\b(?:not|isn't|aren't|never) (?:\w+ )?(?:intended|meant|designed|supposed) to (?:diagnose|treat|cure|prevent|mitigate)\b/

export function disclaimerAltered({ sentences }: Passage): Hit[] {
  return sentences.flatMap(({ text }) => {
    const found = EVALUATED.exec(text) ?? INTENDED.exec(text)
    return found ? [{ rule: 'disclaimer-altered', words: found[0] }] : []
  })
}
