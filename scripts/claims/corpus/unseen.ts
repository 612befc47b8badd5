/** How well sentences are judged that the tone has not learnt from: a fifth at a time is kept from it. */
import { toneFrom } from '../tone/tone.ts'
import { type Judged, type Score, score, scoreOf } from './score.ts'

const PARTS = 5

/** The rules know these sentences, the tone does not: the truth about new ones lies lower, see docs/claims.md. */
export function scoreUnseen(sentences: readonly Judged[]): Score {
  const parts = Array.from({ length: PARTS }, (_, part) => {
    const asked = sentences.filter((_, at) => at % PARTS === part)
    const tone = toneFrom(sentences.filter((_, at) => at % PARTS !== part))
    return score(asked, tone)
  })
  return scoreOf(
    sentences,
    parts.flatMap(({ wrong }) => wrong),
  )
}
