/** What every rule over sentences takes and gives. */
import type { Sentence } from '../language/clauses.ts'
import type { Place } from '../line.ts'

/** A text as rules see it: normalised, without the words that the law or the register fixes. */
export type Passage = {
  readonly place: Place
  readonly sentences: readonly Sentence[]
  /** As written. */
  readonly original: string
  /** True when the text stands in an element with the id of a statement of the register. */
  readonly registered: boolean
}

export type Hit = { readonly rule: string; readonly words: string }

export type Rule = (passage: Passage) => readonly Hit[]
