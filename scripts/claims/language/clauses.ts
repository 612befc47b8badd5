/** Takes a text apart into sentences and those into clauses: a "not" reaches as far as its clause, no further. */

export type Clause = {
  readonly text: string
  /** True after "but", "yet" and the like: what was said before does not soften what comes now. */
  readonly contrast: boolean
}

export type Sentence = { readonly text: string; readonly clauses: readonly Clause[]; readonly asks: boolean }

const ABBREVIATION = /\b(dr|mr|mrs|ms|vs|e\.g|i\.e|etc|no|approx|prof|al|inc|st)\.$/

const SEAM =
  /\s*[;:()]\s*|\s+—\s+|,?\s+(?=(?:but|yet|although|though|however)\s)|,\s+(?=(?:so|just|it|it's|you|we|they|our|my|these|this|because|while|which|and (?:it|you|your|we|our|they|the|this|these|my|adaptogens|capsules|nad|quercetin|resveratrol))\b)/

const CONTRAST = /^(?:but|yet|however|still|and our|our|it|it's|just|so|you|these|this)\b/

/** The sentences of a normalised text, in their order. */
export function sentencesOf(normalised: string): Sentence[] {
  const found: string[] = []
  for (const line of normalised.split('\n')) {
    let open = ''
    for (const piece of line.split(/(?<=[.!?]["')]?)\s+|(?<=[.!?])(?=["'])/)) {
      open = open === '' ? piece : `${open} ${piece}`
      if (ABBREVIATION.test(open)) continue
      found.push(open)
      open = ''
    }
    if (open) found.push(open)
  }
  return found
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map(sentence)
}

function sentence(text: string): Sentence {
  const clauses = text
    .split(SEAM)
    .map((part) =>
      part
        .replace(/[.!?"',]+$/, '')
        .replace(/^["',]+/, '')
        .trim(),
    )
    .filter((part) => part !== '')
    .map((part, at): Clause => ({ text: part, contrast: at > 0 && CONTRAST.test(part) }))
  return { text, clauses, asks: /\?["')]*$/.test(text) }
}
