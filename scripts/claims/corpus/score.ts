/** How well the rules tell good sentences from bad ones. A bad sentence that is found counts as a positive. */
import { judge } from '../judge.ts'
import type { Place } from '../line.ts'

export type Judged = {
  readonly id: string
  readonly text: string
  readonly place: Place
  readonly ok: boolean
}

export type Score = {
  readonly good: number
  readonly bad: number
  readonly recall: number
  readonly precision: number
  /** Judged wrongly, with the rules that spoke. */
  readonly wrong: readonly (Judged & { readonly rules: readonly string[] })[]
}

export function score(sentences: readonly Judged[]): Score {
  const judged = sentences.map((one) => ({ ...one, hits: judge(one.text, one.place) }))
  const found = judged.filter(({ hits }) => hits.length > 0)
  const bad = judged.filter(({ ok }) => !ok)
  const right = found.filter(({ ok }) => !ok)
  return {
    good: judged.length - bad.length,
    bad: bad.length,
    recall: bad.length === 0 ? 1 : right.length / bad.length,
    precision: found.length === 0 ? 1 : right.length / found.length,
    wrong: judged
      .filter(({ ok, hits }) => ok !== (hits.length === 0))
      .map(({ hits, ...one }) => ({ ...one, rules: hits.map(({ rule, words }) => `${rule} (${words})`) })),
  }
}
