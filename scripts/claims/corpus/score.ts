/** How well the rules tell good sentences from bad ones. A bad sentence that is found counts as a positive. */
import { judge } from '../judge.ts'
import type { Place } from '../line.ts'
import type { Tone } from '../tone/tone.ts'

export type Judged = {
  readonly id: string
  readonly text: string
  readonly place: Place
  readonly ok: boolean
}

/** Judged wrongly, with the rules that spoke. */
type Wrong = Judged & { readonly rules: readonly string[] }

export type Score = {
  readonly good: number
  readonly bad: number
  readonly recall: number
  readonly precision: number
  readonly wrong: readonly Wrong[]
}

/** @param tone another ear than the corpus' own */
export function score(sentences: readonly Judged[], tone?: Tone): Score {
  const wrong = sentences
    .map((one) => ({ ...one, hits: judge(one.text, one.place, false, tone) }))
    .filter(({ ok, hits }) => ok !== (hits.length === 0))
    .map(({ hits, ...one }) => ({ ...one, rules: hits.map(({ rule, words }) => `${rule} (${words})`) }))
  return scoreOf(sentences, wrong)
}

/** The figures of `sentences`, of which `wrong` were judged wrongly. */
export function scoreOf(sentences: readonly Judged[], wrong: readonly Wrong[]): Score {
  const bad = sentences.filter(({ ok }) => !ok).length
  const right = bad - wrong.filter(({ ok }) => !ok).length
  const found = right + wrong.filter(({ ok }) => ok).length
  return {
    good: sentences.length - bad,
    bad,
    recall: bad === 0 ? 1 : right / bad,
    precision: found === 0 ? 1 : right / found,
    wrong,
  }
}
