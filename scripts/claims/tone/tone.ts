/** The tone of a sentence, learnt from the sentences with verdicts: rules find what they know, tone what is like it. */
import { learnt } from '../corpus/corpora.ts'
import type { Judged } from '../corpus/score.ts'
import { passageOf } from '../passage.ts'
import type { Passage } from '../rules/rule.ts'
import { featuresOf } from './features.ts'
import { type Example, learn, likelihood, type Weights } from './learn.ts'

/** How a passage sounds. */
export type Tone = (passage: Passage) => {
  /** How likely it is, between 0 and 1, that it crosses the line. */
  readonly leaning: number
  /** What made it lean most. */
  readonly because: string
}

/** As much as a finding names. */
const MOST = 3

/** The ear of whoever has read `sentences`. */
export function toneFrom(sentences: readonly Judged[]): Tone {
  const weights = learn(sentences.map(exampleOf))
  return (passage) => {
    const features = featuresOf(passage)
    return { leaning: likelihood(weights, features), because: heaviest(weights, features) }
  }
}

/** The ear of whoever has read the corpus. To learn takes a second or two, so it is done once, when this is loaded. */
export const tone: Tone = toneFrom(learnt())

function exampleOf({ text, place, ok }: Judged): Example {
  return { features: featuresOf(passageOf(text, place)), bad: !ok }
}

function heaviest(weights: Weights, features: readonly string[]): string {
  return features
    .filter((feature) => /^[a-z]/.test(feature) && !feature.includes(':'))
    .sort((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0))
    .slice(0, MOST)
    .join(', ')
}
