import { describe, expect, it } from 'vitest'
import { places } from '../line.ts'
import { corpora, ENOUGH, learnt } from './corpora.ts'
import { score } from './score.ts'
import { scoreUnseen } from './unseen.ts'

describe.each(corpora())('the sentences $name', ({ sentences }) => {
  const { recall, precision, wrong } = score(sentences)

  it(`are judged well: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`, () => {
    expect(recall, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(ENOUGH)
    expect(precision, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(ENOUGH)
  })

  it('have ids of their own, and stand in every place', () => {
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length)
    for (const place of places)
      for (const ok of [true, false])
        expect(sentences.filter((one) => one.place === place && one.ok === ok).length).toBeGreaterThan(5)
  })
})

it('there are at least 120 of each kind', () => {
  const [written] = corpora()
  expect(written?.sentences.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(120)
  expect(written?.sentences.filter(({ ok }) => !ok).length).toBeGreaterThanOrEqual(120)
})

/** It learns five times, each in about a second. */
const PATIENCE = 60_000

it(
  'the tone judges well what it has not learnt',
  () => {
    const { recall, precision } = scoreUnseen(learnt())
    expect(recall).toBeGreaterThanOrEqual(ENOUGH)
    expect(precision).toBeGreaterThanOrEqual(ENOUGH)
  },
  PATIENCE,
)

describe('the score', () => {
  const place = 'product'
  it('counts what was missed and what was wrongly found', () => {
    const { recall, precision, wrong } = score([
      { id: 'a', text: 'It cures acne.', place, ok: false },
      { id: 'b', text: 'Sixty capsules.', place, ok: false },
      { id: 'c', text: 'It cures eczema.', place, ok: true },
    ])
    expect({ recall, precision }).toEqual({ recall: 0.5, precision: 0.5 })
    expect(wrong.map(({ id }) => id)).toEqual(['b', 'c'])
  })
})
